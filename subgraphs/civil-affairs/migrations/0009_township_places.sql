-- People are of the township of their household as well as of its county, so that its officers see them and nobody else.
DO $$
DECLARE
  by_member text := replace(
    pg_get_functiondef('keep_places()'::regprocedure),
    'SELECT written.person_id, household.county FROM %s AS written JOIN public.household ON household.id = written.household_id',
    'SELECT written.person_id, place.county FROM %s AS written JOIN public.household ON household.id = written.household_id '
      'CROSS JOIN LATERAL (VALUES (household.county), (household.township)) AS place (county) WHERE place.county IS NOT NULL');
  by_household text := replace(
    by_member,
    'SELECT member.person_id, written.county FROM %s AS written JOIN public.household_member AS member ON member.household_id = written.id',
    'SELECT member.person_id, place.county FROM %s AS written JOIN public.household_member AS member ON member.household_id = written.id '
      'CROSS JOIN LATERAL (VALUES (written.county), (written.township)) AS place (county) WHERE place.county IS NOT NULL');
BEGIN
  EXECUTE by_household;
END $$;
--> statement-breakpoint
SELECT keep_places();
