CREATE TABLE "export_log" (
	"id" text PRIMARY KEY NOT NULL,
	"format" text NOT NULL,
	"filter" jsonb NOT NULL,
	"by" text NOT NULL,
	"started_at" timestamp with time zone DEFAULT now() NOT NULL,
	"finished_at" timestamp with time zone,
	"rows" integer
);
--> statement-breakpoint
CREATE TABLE "finding" (
	"id" text PRIMARY KEY NOT NULL,
	"rule_id" text NOT NULL,
	"variant" text,
	"kind" text NOT NULL,
	"severity" text NOT NULL,
	"rule_severity" text NOT NULL,
	"urgency" smallint NOT NULL,
	"disposition" text NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" text NOT NULL,
	"departments" text[] NOT NULL,
	"programmes" text[] NOT NULL,
	"county" text NOT NULL,
	"areas" text[] NOT NULL,
	"period_from" date,
	"period_until" date,
	"amount_fen" bigint NOT NULL,
	"amount_meaning" text NOT NULL,
	"revision" integer NOT NULL,
	"raised_at" timestamp with time zone NOT NULL,
	"raised_on" date NOT NULL,
	"shown_on" date NOT NULL,
	"state" text NOT NULL,
	"version" integer NOT NULL,
	"assignee_department" text,
	"assignee_area" text,
	"due_on" date,
	"decision" text,
	"reason" text,
	"dismissed_until" date,
	"decided_at" timestamp with time zone,
	"closed_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "finding_evidence" (
	"finding_id" text NOT NULL,
	"revision" integer NOT NULL,
	"as_of" date NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"fingerprint" text NOT NULL,
	"content" jsonb NOT NULL,
	CONSTRAINT "finding_evidence_finding_id_revision_pk" PRIMARY KEY("finding_id","revision")
);
--> statement-breakpoint
CREATE TABLE "finding_person" (
	"person_id" text NOT NULL,
	"finding_id" text NOT NULL,
	CONSTRAINT "finding_person_person_id_finding_id_pk" PRIMARY KEY("person_id","finding_id")
);
--> statement-breakpoint
CREATE TABLE "review_event" (
	"finding_id" text NOT NULL,
	"number" integer NOT NULL,
	"kind" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"day" date NOT NULL,
	"by" text NOT NULL,
	"idempotency_key" text,
	"body" jsonb NOT NULL,
	CONSTRAINT "review_event_finding_id_number_pk" PRIMARY KEY("finding_id","number")
);
--> statement-breakpoint
CREATE TABLE "rule_mute" (
	"number" bigserial PRIMARY KEY NOT NULL,
	"rule_id" text NOT NULL,
	"area" text NOT NULL,
	"muted_at" timestamp with time zone DEFAULT now() NOT NULL,
	"decided" integer NOT NULL,
	"right" integer NOT NULL,
	"lifted_at" timestamp with time zone,
	"lifted_by" text,
	"lift_reason" text
);
--> statement-breakpoint
CREATE TABLE "feed_position" (
	"department" text PRIMARY KEY NOT NULL,
	"position" text NOT NULL,
	"followed_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sweep" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"area" text NOT NULL,
	"as_of" date NOT NULL,
	"state" text NOT NULL,
	"by" text NOT NULL,
	"started_at" timestamp with time zone DEFAULT now() NOT NULL,
	"finished_at" timestamp with time zone,
	"households" integer,
	"failure" text
);
--> statement-breakpoint
CREATE TABLE "sweep_page" (
	"sweep_id" integer NOT NULL,
	"number" integer NOT NULL,
	"kind" text NOT NULL,
	"after" text,
	"through" text,
	"households" integer NOT NULL,
	"finished_at" timestamp with time zone,
	"people" integer,
	"findings" integer,
	"raised" integer,
	"cleared" integer,
	"undecided" jsonb,
	CONSTRAINT "sweep_page_sweep_id_number_pk" PRIMARY KEY("sweep_id","number")
);
--> statement-breakpoint
CREATE TABLE "sweep_source" (
	"sweep_id" integer NOT NULL,
	"department" text NOT NULL,
	"is_answered" boolean NOT NULL,
	"complete_through" date,
	"reason" text,
	"failed_pages" integer NOT NULL,
	CONSTRAINT "sweep_source_sweep_id_department_pk" PRIMARY KEY("sweep_id","department")
);
--> statement-breakpoint
CREATE TABLE "tally" (
	"sweep_id" integer NOT NULL,
	"county" text NOT NULL,
	"programmes" text NOT NULL,
	"benefit_month" date NOT NULL,
	"people" integer NOT NULL,
	"amount_fen" bigint NOT NULL,
	CONSTRAINT "tally_sweep_id_county_programmes_benefit_month_pk" PRIMARY KEY("sweep_id","county","programmes","benefit_month")
);
--> statement-breakpoint
CREATE TABLE "worker_process" (
	"id" text PRIMARY KEY NOT NULL,
	"started_at" timestamp with time zone DEFAULT now() NOT NULL,
	"seen_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "finding_evidence" ADD CONSTRAINT "finding_evidence_finding_id_finding_id_fk" FOREIGN KEY ("finding_id") REFERENCES "public"."finding"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finding_person" ADD CONSTRAINT "finding_person_finding_id_finding_id_fk" FOREIGN KEY ("finding_id") REFERENCES "public"."finding"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_event" ADD CONSTRAINT "review_event_finding_id_finding_id_fk" FOREIGN KEY ("finding_id") REFERENCES "public"."finding"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "finding_by_urgency" ON "finding" USING btree ((- "urgency"),"raised_at","id");--> statement-breakpoint
CREATE INDEX "finding_by_raised" ON "finding" USING btree ("raised_at","id");--> statement-breakpoint
CREATE INDEX "finding_by_amount" ON "finding" USING btree ("amount_fen","id");--> statement-breakpoint
CREATE INDEX "finding_by_due" ON "finding" USING btree (coalesce("due_on", 'infinity'),"id");--> statement-breakpoint
CREATE INDEX "finding_by_rule" ON "finding" USING btree ("rule_id","state");--> statement-breakpoint
CREATE INDEX "finding_by_assignee" ON "finding" USING btree ("assignee_department","assignee_area");--> statement-breakpoint
CREATE INDEX "finding_by_subject" ON "finding" USING btree ("subject_id");--> statement-breakpoint
CREATE INDEX "finding_by_area" ON "finding" USING gin ("areas");--> statement-breakpoint
CREATE INDEX "finding_by_programme" ON "finding" USING gin ("programmes");--> statement-breakpoint
CREATE INDEX "finding_by_department" ON "finding" USING gin ("departments");--> statement-breakpoint
CREATE INDEX "finding_person_finding" ON "finding_person" USING btree ("finding_id");--> statement-breakpoint
CREATE UNIQUE INDEX "review_event_once" ON "review_event" USING btree ("finding_id","idempotency_key");--> statement-breakpoint
CREATE INDEX "review_event_kind" ON "review_event" USING btree ("kind","at");--> statement-breakpoint
CREATE UNIQUE INDEX "rule_mute_in_force" ON "rule_mute" USING btree ("rule_id","area") WHERE lifted_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "sweep_under_way" ON "sweep" USING btree ("area") WHERE state in ('PLANNED', 'RUNNING');