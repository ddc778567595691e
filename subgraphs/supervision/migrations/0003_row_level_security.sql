-- Whose officials may see which findings (row-level security).
--
-- A transaction says whose rows come out: `hub.counties` holds codes of counties and their prefecture with commas between,
-- `hub.department` a department; * for every one, as the hub itself says. Where nothing is said, nothing comes out. The
-- owner is bound as well as everybody else.
create policy own_leads on finding using (
  ((select current_setting('hub.counties', true)) = '*'
    or areas && string_to_array((select current_setting('hub.counties', true)), ','))
  and ((select current_setting('hub.department', true)) = '*'
    or (select current_setting('hub.department', true)) = any (departments)));
--> statement-breakpoint
-- Asked by the policies of what hangs on a finding. Cheap in the planner's eyes, so that it reads by index as if nobody asked.
create function sees_finding(id text) returns boolean
language plpgsql stable parallel safe cost 1 set search_path = '' as $$
begin
  return exists (select from public.finding where finding.id = sees_finding.id);
end $$;
--> statement-breakpoint
do $$
declare
  part text;
begin
  foreach part in array array['finding_evidence', 'finding_person', 'review_event', 'notice'] loop
    execute format(
      'create policy own_leads on %I using (
        ((select current_setting(''hub.counties'', true)) = ''*'' and (select current_setting(''hub.department'', true)) = ''*'')
        or sees_finding(finding_id))', part);
  end loop;
end $$;
--> statement-breakpoint
create policy own_leads on notice_delivery using (
  exists (select from notice where notice.message_id = notice_delivery.message_id));
--> statement-breakpoint
create policy own_area on tally using (
  (select current_setting('hub.counties', true)) = '*'
  or county = any (string_to_array((select current_setting('hub.counties', true)), ',')));
--> statement-breakpoint
-- Who took findings out of the hub is written by the hub, and read by nobody's area.
create policy everything on export_log using ((select current_setting('hub.counties', true)) = '*');
--> statement-breakpoint
-- Sweeps, mutes of rules and processes are not about anybody.
do $$
declare
  part text;
begin
  foreach part in array array['rule_mute', 'sweep', 'sweep_source', 'sweep_page', 'feed_position', 'worker_process'] loop
    execute format('create policy of_nobody on %I using (true)', part);
  end loop;
end $$;
--> statement-breakpoint
do $$
declare
  kept record;
begin
  for kept in
    select c.oid::regclass as name from pg_class as c
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
  loop
    execute format('alter table %s enable row level security, force row level security', kept.name);
  end loop;
end $$;
