CREATE TABLE "award_event" (
	"id" text PRIMARY KEY NOT NULL,
	"award_id" text NOT NULL,
	"kind" text NOT NULL,
	"valid_from" date NOT NULL,
	"decided_on" date NOT NULL,
	"reason" text
);
--> statement-breakpoint
CREATE TABLE "hospital_stay" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"hospital" text NOT NULL,
	"admission_number" text NOT NULL,
	"cause" text NOT NULL,
	"admitted_on" date NOT NULL,
	"discharged_on" date NOT NULL,
	"is_in_province" boolean NOT NULL,
	"is_unreferred" boolean NOT NULL,
	"total_cost_fen" bigint NOT NULL,
	"in_catalogue_fen" bigint NOT NULL,
	"basic_paid_fen" bigint NOT NULL,
	"illness_paid_fen" bigint NOT NULL,
	"other_paid_fen" bigint NOT NULL
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
ALTER TABLE "award" ADD COLUMN "scheme" text;--> statement-breakpoint
ALTER TABLE "award" ADD COLUMN "funder" text;--> statement-breakpoint
ALTER TABLE "award" ADD COLUMN "in_catalogue_fen" bigint;--> statement-breakpoint
ALTER TABLE "award" ADD COLUMN "basic_paid_fen" bigint;--> statement-breakpoint
ALTER TABLE "award" ADD COLUMN "illness_paid_fen" bigint;--> statement-breakpoint
ALTER TABLE "award" ADD COLUMN "other_paid_fen" bigint;--> statement-breakpoint
ALTER TABLE "award" ADD COLUMN "disease" text;--> statement-breakpoint
ALTER TABLE "award" ADD COLUMN "cap_used_fen" bigint;--> statement-breakpoint
ALTER TABLE "award" ADD COLUMN "cost_phase" text;--> statement-breakpoint
ALTER TABLE "award" ADD COLUMN "is_unknown_patient" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "award" ADD COLUMN "identified_on" date;--> statement-breakpoint
ALTER TABLE "insurance_enrolment" ADD COLUMN "valid_until" date;--> statement-breakpoint
ALTER TABLE "payment" ADD COLUMN "returned_on" date;--> statement-breakpoint
ALTER TABLE "award_event" ADD CONSTRAINT "award_event_award_id_award_id_fk" FOREIGN KEY ("award_id") REFERENCES "public"."award"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payee" ADD CONSTRAINT "payee_award_id_award_id_fk" FOREIGN KEY ("award_id") REFERENCES "public"."award"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "award_event_award" ON "award_event" USING btree ("award_id");--> statement-breakpoint
CREATE INDEX "hospital_stay_person" ON "hospital_stay" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "payee_award" ON "payee" USING btree ("award_id");