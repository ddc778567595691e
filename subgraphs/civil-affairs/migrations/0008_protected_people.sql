CREATE TABLE "protected_person" (
	"person_id" text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
-- Who is protected is read by the hub alone, and is no change of their aid.
DO $$
DECLARE
  policies text := replace(
    pg_get_functiondef('protect_rows()'::regprocedure),
    'WHEN kept.relname = ''person_area'' THEN',
    'WHEN kept.relname = ''protected_person'' THEN ''false'' WHEN kept.relname = ''person_area'' THEN');
  feed text := replace(
    pg_get_functiondef('watch_changes()'::regprocedure),
    'c.relname NOT IN (''change_log'', ''person_area'')',
    'c.relname NOT IN (''change_log'', ''person_area'', ''protected_person'')');
BEGIN
  EXECUTE policies;
  EXECUTE feed;
END $$;
--> statement-breakpoint
SELECT watch_changes();
--> statement-breakpoint
SELECT keep_places();
--> statement-breakpoint
SELECT protect_rows();
