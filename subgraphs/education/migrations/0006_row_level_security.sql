-- Whose officials may see which rows (row-level security). The same text in every department.
-- A migration that adds a table ends with `SELECT watch_changes(); SELECT keep_places(); SELECT protect_rows();`.
--
-- A transaction says whose rows come out: `hub.counties` holds codes of counties with commas between, or * for the hub
-- itself. Where nothing is said, nothing comes out. The owner is bound as well as everybody else.

-- Adds the counties of what was written to those that people are of.
CREATE FUNCTION place_people() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  EXECUTE 'INSERT INTO public.person_area (person_id, county) SELECT DISTINCT person_id, county FROM ('
    || tg_argv[0] || ') AS placed ON CONFLICT DO NOTHING';
  RETURN NULL;
END $$;
--> statement-breakpoint
-- Has every table place people that knows a county of theirs, and places those whom it knows. Safe to repeat.
CREATE FUNCTION keep_places() RETURNS void LANGUAGE plpgsql SET search_path = '' AS $$
DECLARE
  way record;
BEGIN
  FOR way IN
    SELECT known.*, c.oid::regclass AS place
    FROM (VALUES
      ('award_member', 'INSERT', 'SELECT written.person_id, award.county FROM %s AS written JOIN public.award ON award.id = written.award_id'),
      ('award_member', 'UPDATE', 'SELECT written.person_id, award.county FROM %s AS written JOIN public.award ON award.id = written.award_id'),
      ('award', 'UPDATE', 'SELECT member.person_id, written.county FROM %s AS written JOIN public.award_member AS member ON member.award_id = written.id'),
      ('household_member', 'INSERT', 'SELECT written.person_id, household.county FROM %s AS written JOIN public.household ON household.id = written.household_id'),
      ('household_member', 'UPDATE', 'SELECT written.person_id, household.county FROM %s AS written JOIN public.household ON household.id = written.household_id'),
      ('household', 'UPDATE', 'SELECT member.person_id, written.county FROM %s AS written JOIN public.household_member AS member ON member.household_id = written.id'),
      ('identity', 'INSERT', 'SELECT person_id, county FROM %s AS written'),
      ('identity', 'UPDATE', 'SELECT person_id, county FROM %s AS written'),
      ('hukou_residence', 'INSERT', 'SELECT person_id, county FROM %s AS written'),
      ('hukou_residence', 'UPDATE', 'SELECT person_id, county FROM %s AS written')
    ) AS known (name, event, query)
    JOIN pg_catalog.pg_class AS c ON c.relname = known.name
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
  LOOP
    EXECUTE format(
      'CREATE OR REPLACE TRIGGER place_%s AFTER %s ON %s REFERENCING NEW TABLE AS written '
        'FOR EACH STATEMENT EXECUTE FUNCTION public.place_people(%L)',
      lower(way.event), way.event, way.place, format(way.query, 'written'));
    EXECUTE 'INSERT INTO public.person_area (person_id, county) SELECT DISTINCT person_id, county FROM ('
      || format(way.query, way.place) || ') AS placed ON CONFLICT DO NOTHING';
  END LOOP;
END $$;
--> statement-breakpoint
-- Asked by the policies, of people and of what belongs to them, and only where somebody has an area. Cheap in the planner's
-- eyes, so that it reads by index as if nobody asked: conditions of their own made a sweep's page five times as dear.
CREATE FUNCTION sees_person(id text) RETURNS boolean
LANGUAGE plpgsql STABLE PARALLEL SAFE COST 1 SET search_path = '' AS $$
BEGIN
  RETURN EXISTS (
    SELECT FROM public.person_area AS place
    WHERE place.person_id = id
      AND place.county = ANY (string_to_array(current_setting('hub.counties', true), ',')));
END $$;
--> statement-breakpoint
CREATE FUNCTION sees_award(id text) RETURNS boolean
LANGUAGE plpgsql STABLE PARALLEL SAFE COST 1 SET search_path = '' AS $$
BEGIN
  RETURN EXISTS (SELECT FROM public.award_member AS member WHERE member.award_id = id);
END $$;
--> statement-breakpoint
-- Of civil affairs, which keeps the register of households; elsewhere nobody calls it.
CREATE FUNCTION sees_household(id text) RETURNS boolean
LANGUAGE plpgsql STABLE PARALLEL SAFE COST 1 SET search_path = '' AS $$
BEGIN
  RETURN EXISTS (SELECT FROM public.household_member AS member WHERE member.household_id = id);
END $$;
--> statement-breakpoint
-- Gives each table its policies: the hub itself sees every row, a caller those of the people of the caller's counties.
-- A table that leads to nobody has to be named here. Safe to repeat.
CREATE FUNCTION protect_rows() RETURNS void LANGUAGE plpgsql SET search_path = '' AS $$
DECLARE
  kept record;
  own text;
  everything CONSTANT text := '(SELECT current_setting(''hub.counties'', true)) = ''*''';
BEGIN
  FOR kept IN
    SELECT c.oid::regclass AS name, c.relname, array_agg(a.attname::text) AS columns
    FROM pg_catalog.pg_class AS c JOIN pg_catalog.pg_attribute AS a ON a.attrelid = c.oid AND a.attnum > 0
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
      AND pg_catalog.pg_has_role(c.relowner, 'USAGE')
    GROUP BY c.oid
  LOOP
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', kept.name);
    EXECUTE format('DROP POLICY IF EXISTS reading ON %s', kept.name);
    EXECUTE format('DROP POLICY IF EXISTS adding ON %s', kept.name);
    EXECUTE format('DROP POLICY IF EXISTS changing ON %s', kept.name);
    EXECUTE format('DROP POLICY IF EXISTS removing ON %s', kept.name);
    EXECUTE format('DROP POLICY IF EXISTS everything ON %s', kept.name);
    IF kept.relname IN ('delivery', 'township', 'change_log') THEN
      EXECUTE format('CREATE POLICY everything ON %s USING (true)', kept.name);
      CONTINUE;
    END IF;
    own := CASE
      WHEN kept.relname = 'person_area' THEN
        'county = ANY (string_to_array((SELECT current_setting(''hub.counties'', true)), '',''))'
      WHEN 'person_id' = ANY (kept.columns) THEN 'public.sees_person(person_id)'
      WHEN 'award_id' = ANY (kept.columns) THEN 'public.sees_award(award_id)'
      WHEN kept.relname = 'award' THEN 'public.sees_award(id)'
      WHEN kept.relname = 'household' THEN 'public.sees_household(id)'
    END;
    IF own IS NULL THEN
      RAISE EXCEPTION 'nobody has said who may see the rows of %', kept.name;
    END IF;
    -- One policy for reading, so that the cheap half of it is asked first.
    EXECUTE format('CREATE POLICY reading ON %s FOR SELECT USING (%s OR %s)', kept.name, everything, own);
    EXECUTE format('CREATE POLICY adding ON %s FOR INSERT WITH CHECK (%s)', kept.name, everything);
    EXECUTE format('CREATE POLICY changing ON %s FOR UPDATE USING (%s)', kept.name, everything);
    EXECUTE format('CREATE POLICY removing ON %s FOR DELETE USING (%s)', kept.name, everything);
  END LOOP;
END $$;
--> statement-breakpoint
-- Where people are is not what changes of their aid are: the feed says nothing of it.
DO $$
DECLARE
  source text := replace(
    pg_get_functiondef('watch_changes()'::regprocedure),
    'c.relname <> ''change_log''',
    'c.relname NOT IN (''change_log'', ''person_area'')');
BEGIN
  EXECUTE source;
END $$;
--> statement-breakpoint
SELECT keep_places();
--> statement-breakpoint
SELECT protect_rows();
