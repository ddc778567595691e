-- Who looked at whom stays: entries are added, and never changed or deleted, by the owner neither.
create trigger entry_only_grows before update or delete or truncate on audit.entry
for each statement execute function refuse_change();
--> statement-breakpoint
-- The role of the hub is granted everything by default: of this table it can read and add rows alone.
do $$
declare
  other record;
begin
  for other in
    select distinct grantee from information_schema.role_table_grants
    where table_schema = 'audit' and table_name = 'entry' and grantee <> current_user
  loop
    execute format('revoke update, delete, truncate, references, trigger on audit.entry from %I', other.grantee);
  end loop;
end $$;
