CREATE TABLE "protected_person" (
	"person_id" text PRIMARY KEY NOT NULL,
	"protected_at" timestamp with time zone DEFAULT now() NOT NULL,
	"protected_by" text NOT NULL
);

--> statement-breakpoint
alter table protected_person enable row level security, force row level security;
--> statement-breakpoint
-- The hub reads and writes it. A caller's statements get those in findings that may come out for the caller: so that a place
-- does not lead to them. No field of the graph shows the list.
create policy everything on protected_person using ((select current_setting('hub.counties', true)) = '*');
--> statement-breakpoint
create policy in_own_leads on protected_person for select using (
  exists (select from finding_person where finding_person.person_id = protected_person.person_id)
  or exists (select from finding where finding.subject_id = protected_person.person_id));
