CREATE TABLE "award_event" (
	"id" text PRIMARY KEY NOT NULL,
	"award_id" text NOT NULL,
	"kind" text NOT NULL,
	"valid_from" date NOT NULL,
	"decided_on" date NOT NULL,
	"reason" text
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
CREATE TABLE "unit_vacancy" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"valid_from" date NOT NULL,
	"valid_until" date,
	"reason" text
);
--> statement-breakpoint
ALTER TABLE "award" ADD COLUMN "granted_fen" bigint;--> statement-breakpoint
ALTER TABLE "award" ADD COLUMN "review_due_on" date;--> statement-breakpoint
ALTER TABLE "award" ADD COLUMN "tenant_class" text;--> statement-breakpoint
ALTER TABLE "award" ADD COLUMN "rent_class" text;--> statement-breakpoint
ALTER TABLE "award" ADD COLUMN "rent_fen" bigint;--> statement-breakpoint
ALTER TABLE "award" ADD COLUMN "market_rent_fen" bigint;--> statement-breakpoint
ALTER TABLE "award" ADD COLUMN "area_m2" integer;--> statement-breakpoint
ALTER TABLE "award" ADD COLUMN "rate_fen" bigint;--> statement-breakpoint
ALTER TABLE "award" ADD COLUMN "coefficient_percent" integer;--> statement-breakpoint
ALTER TABLE "award" ADD COLUMN "queued_on" date;--> statement-breakpoint
ALTER TABLE "award" ADD COLUMN "offer_declined_on" date;--> statement-breakpoint
ALTER TABLE "award" ADD COLUMN "grade" text;--> statement-breakpoint
ALTER TABLE "award" ADD COLUMN "graded_on" date;--> statement-breakpoint
ALTER TABLE "award" ADD COLUMN "household_group" text;--> statement-breakpoint
ALTER TABLE "award" ADD COLUMN "contractor" text;--> statement-breakpoint
ALTER TABLE "award" ADD COLUMN "is_seismic" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "award" ADD COLUMN "final_account_fen" bigint;--> statement-breakpoint
ALTER TABLE "dwelling" ADD COLUMN "county" text;--> statement-breakpoint
ALTER TABLE "dwelling" ADD COLUMN "floor_area_m2" integer;--> statement-breakpoint
ALTER TABLE "dwelling" ADD COLUMN "acquired_on" date;--> statement-breakpoint
ALTER TABLE "dwelling" ADD COLUMN "is_handover_pending" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "payment" ADD COLUMN "returned_on" date;--> statement-breakpoint
ALTER TABLE "award_event" ADD CONSTRAINT "award_event_award_id_award_id_fk" FOREIGN KEY ("award_id") REFERENCES "public"."award"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payee" ADD CONSTRAINT "payee_award_id_award_id_fk" FOREIGN KEY ("award_id") REFERENCES "public"."award"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "award_event_award" ON "award_event" USING btree ("award_id");--> statement-breakpoint
CREATE INDEX "payee_award" ON "payee" USING btree ("award_id");--> statement-breakpoint
CREATE INDEX "unit_vacancy_person" ON "unit_vacancy" USING btree ("person_id");