CREATE TABLE "award_event" (
	"id" text PRIMARY KEY NOT NULL,
	"award_id" text NOT NULL,
	"kind" text NOT NULL,
	"valid_from" date NOT NULL,
	"decided_on" date NOT NULL,
	"reason" text
);
--> statement-breakpoint
CREATE TABLE "cash_withdrawal" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"county" text NOT NULL,
	"withdrawn_on" date NOT NULL
);
--> statement-breakpoint
CREATE TABLE "kinship" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"relation" text NOT NULL,
	"relative_id" text,
	"status" text NOT NULL,
	"valid_from" date NOT NULL,
	"valid_until" date
);
--> statement-breakpoint
CREATE TABLE "means_assessment" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"award_id" text,
	"valid_from" date NOT NULL,
	"assessed_on" date NOT NULL,
	"income_fen" bigint NOT NULL,
	"is_property_within_limits" boolean NOT NULL,
	"rigid_spending_fen" bigint,
	"is_spending_covered" boolean NOT NULL,
	"is_refused" boolean NOT NULL
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
CREATE TABLE "property" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"kind" text NOT NULL,
	"value_fen" bigint,
	"circumstance" text,
	"valid_from" date NOT NULL,
	"valid_until" date,
	"verified_on" date NOT NULL,
	"has_consent" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "vagrant_case" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"kind" text NOT NULL,
	"valid_from" date NOT NULL,
	"valid_until" date
);
--> statement-breakpoint
CREATE TABLE "verified_income" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"source" text NOT NULL,
	"monthly_fen" bigint NOT NULL,
	"first_month" date NOT NULL,
	"last_month" date NOT NULL,
	"verified_on" date NOT NULL
);
--> statement-breakpoint
ALTER TABLE "award" ADD COLUMN "granted_fen" bigint;--> statement-breakpoint
ALTER TABLE "award" ADD COLUMN "review_due_on" date;--> statement-breakpoint
ALTER TABLE "award" ADD COLUMN "mode" text;--> statement-breakpoint
ALTER TABLE "award" ADD COLUMN "tier_fen" bigint;--> statement-breakpoint
ALTER TABLE "award" ADD COLUMN "gradual_exit_until" date;--> statement-breakpoint
ALTER TABLE "award" ADD COLUMN "review_class" text;--> statement-breakpoint
ALTER TABLE "award" ADD COLUMN "category" text;--> statement-breakpoint
ALTER TABLE "award" ADD COLUMN "care_level" text;--> statement-breakpoint
ALTER TABLE "award" ADD COLUMN "institution" text;--> statement-breakpoint
ALTER TABLE "award" ADD COLUMN "bed" text;--> statement-breakpoint
ALTER TABLE "award" ADD COLUMN "carer_id" text;--> statement-breakpoint
ALTER TABLE "award" ADD COLUMN "form" text;--> statement-breakpoint
ALTER TABLE "award" ADD COLUMN "offset_fen" bigint;--> statement-breakpoint
ALTER TABLE "award" ADD COLUMN "certificate_id" text;--> statement-breakpoint
ALTER TABLE "award" ADD COLUMN "cause_class" text;--> statement-breakpoint
ALTER TABLE "award" ADD COLUMN "cause_ref" text;--> statement-breakpoint
ALTER TABLE "award" ADD COLUMN "is_small_amount" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "award" ADD COLUMN "is_special_case" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "award" ADD COLUMN "is_identified" boolean;--> statement-breakpoint
ALTER TABLE "award" ADD COLUMN "return_county" text;--> statement-breakpoint
ALTER TABLE "award" ADD COLUMN "hospital" text;--> statement-breakpoint
ALTER TABLE "award" ADD COLUMN "trigger_month" date;--> statement-breakpoint
ALTER TABLE "award" ADD COLUMN "project" text;--> statement-breakpoint
ALTER TABLE "award" ADD COLUMN "is_in_kind" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "award" ADD COLUMN "is_bill_tied" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "disability_certificate" ADD COLUMN "class" text;--> statement-breakpoint
ALTER TABLE "hukou_residence" ADD COLUMN "reason" text;--> statement-breakpoint
ALTER TABLE "payment" ADD COLUMN "returned_on" date;--> statement-breakpoint
ALTER TABLE "person" ADD COLUMN "sex" text;--> statement-breakpoint
ALTER TABLE "person" ADD COLUMN "is_identity_doubtful" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "award_event" ADD CONSTRAINT "award_event_award_id_award_id_fk" FOREIGN KEY ("award_id") REFERENCES "public"."award"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payee" ADD CONSTRAINT "payee_award_id_award_id_fk" FOREIGN KEY ("award_id") REFERENCES "public"."award"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "award_event_award" ON "award_event" USING btree ("award_id");--> statement-breakpoint
CREATE INDEX "cash_withdrawal_person" ON "cash_withdrawal" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "kinship_person" ON "kinship" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "means_assessment_person" ON "means_assessment" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "payee_award" ON "payee" USING btree ("award_id");--> statement-breakpoint
CREATE INDEX "property_person" ON "property" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "vagrant_case_person" ON "vagrant_case" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "verified_income_person" ON "verified_income" USING btree ("person_id");