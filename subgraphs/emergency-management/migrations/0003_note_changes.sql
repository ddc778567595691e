-- Writes down whom each statement touched, for the change feed (`changeFeed` of @hub/subgraph).
-- The same text in every department. A migration that adds a table ends with `SELECT watch_changes();`.

-- Everybody, once in a transaction: a bulk load must not name the millions whom it touches one by one.
CREATE FUNCTION note_everybody() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  IF current_setting('hub.everybody_touched', true) IS DISTINCT FROM pg_current_xact_id()::text THEN
    INSERT INTO public.change_log (kind) VALUES ('EVERYBODY');
    PERFORM set_config('hub.everybody_touched', pg_current_xact_id()::text, true);
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
-- Whom the rows of a statement lead to. Arguments are pairs: what is touched, and the column with its key.
CREATE FUNCTION note_changes() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
DECLARE
  keys text := CASE tg_op
    WHEN 'INSERT' THEN 'SELECT %2$I AS key FROM written'
    WHEN 'DELETE' THEN 'SELECT %2$I AS key FROM removed'
    ELSE 'SELECT %2$I AS key FROM removed UNION SELECT %2$I FROM written'
  END;
BEGIN
  IF current_setting('hub.everybody_touched', true) = pg_current_xact_id_if_assigned()::text THEN
    RETURN NULL;
  END IF;
  FOR way IN 0 .. tg_nargs - 1 BY 2 LOOP
    EXECUTE format(
      'INSERT INTO public.change_log (kind, key) '
        'SELECT DISTINCT %1$L, key FROM (' || keys || ') AS touched WHERE key IS NOT NULL',
      tg_argv[way], tg_argv[way + 1]);
  END LOOP;
  RETURN NULL;
END $$;
--> statement-breakpoint
-- Has every table watched that leads to people. Safe to repeat.
CREATE FUNCTION watch_changes() RETURNS void LANGUAGE plpgsql SET search_path = '' AS $$
DECLARE
  watched record;
BEGIN
  FOR watched IN
    SELECT c.oid::regclass AS name, string_agg(format('%L, %L', way.kind, a.attname), ', ' ORDER BY a.attnum) AS ways
    FROM pg_class AS c
    JOIN pg_attribute AS a ON a.attrelid = c.oid AND NOT a.attisdropped
    CROSS JOIN LATERAL (
      SELECT CASE
        WHEN a.attname = 'person_id' THEN 'PERSON'
        WHEN a.attname = 'award_id' OR (c.relname = 'award' AND a.attname = 'id') THEN 'AWARD'
        WHEN a.attname = 'household_id' OR (c.relname = 'household' AND a.attname = 'id') THEN 'HOUSEHOLD'
      END AS kind
    ) AS way
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> 'change_log'
      AND pg_has_role(c.relowner, 'USAGE') AND way.kind IS NOT NULL
    GROUP BY c.oid
  LOOP
    EXECUTE format(
      'CREATE OR REPLACE TRIGGER note_insert AFTER INSERT ON %s '
        'REFERENCING NEW TABLE AS written '
        'FOR EACH STATEMENT EXECUTE FUNCTION public.note_changes(%s)',
      watched.name, watched.ways);
    EXECUTE format(
      'CREATE OR REPLACE TRIGGER note_update AFTER UPDATE ON %s '
        'REFERENCING OLD TABLE AS removed NEW TABLE AS written '
        'FOR EACH STATEMENT EXECUTE FUNCTION public.note_changes(%s)',
      watched.name, watched.ways);
    EXECUTE format(
      'CREATE OR REPLACE TRIGGER note_delete AFTER DELETE ON %s '
        'REFERENCING OLD TABLE AS removed '
        'FOR EACH STATEMENT EXECUTE FUNCTION public.note_changes(%s)',
      watched.name, watched.ways);
    EXECUTE format(
      'CREATE OR REPLACE TRIGGER note_truncate AFTER TRUNCATE ON %s '
        'FOR EACH STATEMENT EXECUTE FUNCTION public.note_everybody()',
      watched.name);
  END LOOP;
END $$;
--> statement-breakpoint
SELECT watch_changes();
