-- What happened stays: events of a review and frozen evidence are added, and never changed or deleted.
create function refuse_change() returns trigger
language plpgsql set search_path = pg_catalog as $$
begin
  raise exception '% only grows', tg_table_name using errcode = 'insufficient_privilege';
end $$;
--> statement-breakpoint
create trigger review_event_only_grows before update or delete on review_event
for each statement execute function refuse_change();
--> statement-breakpoint
create trigger finding_evidence_only_grows before update or delete on finding_evidence
for each statement execute function refuse_change();
