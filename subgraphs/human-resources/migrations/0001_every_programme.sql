CREATE TABLE "award_event" (
	"id" text PRIMARY KEY NOT NULL,
	"award_id" text NOT NULL,
	"kind" text NOT NULL,
	"valid_from" date NOT NULL,
	"decided_on" date NOT NULL,
	"reason" text
);
--> statement-breakpoint
CREATE TABLE "job_refusal" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"refused_on" date NOT NULL,
	"is_justified" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "payee" (
	"id" text PRIMARY KEY NOT NULL,
	"award_id" text NOT NULL,
	"account" text NOT NULL,
	"holder" text NOT NULL,
	"holder_id" text,
	"valid_from" date NOT NULL,
	"valid_until" date
);
--> statement-breakpoint
ALTER TABLE "award" ADD COLUMN "granted_fen" bigint;--> statement-breakpoint
ALTER TABLE "award" ADD COLUMN "review_due_on" date;--> statement-breakpoint
ALTER TABLE "award" ADD COLUMN "employer_id" text;--> statement-breakpoint
ALTER TABLE "award" ADD COLUMN "employer_group" text;--> statement-breakpoint
ALTER TABLE "award" ADD COLUMN "dispatch_company_id" text;--> statement-breakpoint
ALTER TABLE "award" ADD COLUMN "qualifying_from" date;--> statement-breakpoint
ALTER TABLE "award" ADD COLUMN "qualifying_until" date;--> statement-breakpoint
ALTER TABLE "award" ADD COLUMN "contract_months" integer;--> statement-breakpoint
ALTER TABLE "award" ADD COLUMN "is_rural" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "award" ADD COLUMN "is_extended" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "award" ADD COLUMN "workplace" text;--> statement-breakpoint
ALTER TABLE "award" ADD COLUMN "graduation_year" integer;--> statement-breakpoint
ALTER TABLE "award" ADD COLUMN "difficulty_class" text;--> statement-breakpoint
ALTER TABLE "award" ADD COLUMN "course" text;--> statement-breakpoint
ALTER TABLE "award" ADD COLUMN "principal_fen" bigint;--> statement-breakpoint
ALTER TABLE "insured_employment" ADD COLUMN "kind" text;--> statement-breakpoint
ALTER TABLE "insured_employment" ADD COLUMN "employer_id" text;--> statement-breakpoint
ALTER TABLE "insured_employment" ADD COLUMN "employer_group" text;--> statement-breakpoint
ALTER TABLE "insured_employment" ADD COLUMN "is_dispatch" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "insured_employment" ADD COLUMN "is_part_time" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "insured_employment" ADD COLUMN "wage_base_fen" bigint;--> statement-breakpoint
ALTER TABLE "insured_employment" ADD COLUMN "end_reason" text;--> statement-breakpoint
ALTER TABLE "payment" ADD COLUMN "returned_on" date;--> statement-breakpoint
ALTER TABLE "award_event" ADD CONSTRAINT "award_event_award_id_award_id_fk" FOREIGN KEY ("award_id") REFERENCES "public"."award"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payee" ADD CONSTRAINT "payee_award_id_award_id_fk" FOREIGN KEY ("award_id") REFERENCES "public"."award"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "award_event_award" ON "award_event" USING btree ("award_id");--> statement-breakpoint
CREATE INDEX "job_refusal_person" ON "job_refusal" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "payee_award" ON "payee" USING btree ("award_id");