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
ALTER TABLE "award" ADD COLUMN "granted_fen" bigint;--> statement-breakpoint
ALTER TABLE "award" ADD COLUMN "review_due_on" date;--> statement-breakpoint
ALTER TABLE "award" ADD COLUMN "damage_grade" text;--> statement-breakpoint
ALTER TABLE "award" ADD COLUMN "household_class" text;--> statement-breakpoint
ALTER TABLE "award" ADD COLUMN "is_sole_home" boolean;--> statement-breakpoint
ALTER TABLE "award" ADD COLUMN "final_account_fen" bigint;--> statement-breakpoint
ALTER TABLE "award" ADD COLUMN "days" integer;--> statement-breakpoint
ALTER TABLE "award" ADD COLUMN "persons" integer;--> statement-breakpoint
ALTER TABLE "award" ADD COLUMN "ledger_year" integer;--> statement-breakpoint
ALTER TABLE "award" ADD COLUMN "item" text;--> statement-breakpoint
ALTER TABLE "award" ADD COLUMN "quantity" integer;--> statement-breakpoint
ALTER TABLE "award" ADD COLUMN "is_returned" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "award" ADD COLUMN "relation" text;--> statement-breakpoint
ALTER TABLE "damage" ADD COLUMN "response_level" integer;--> statement-breakpoint
ALTER TABLE "damage" ADD COLUMN "assessor" text;--> statement-breakpoint
ALTER TABLE "payment" ADD COLUMN "returned_on" date;--> statement-breakpoint
ALTER TABLE "award_event" ADD CONSTRAINT "award_event_award_id_award_id_fk" FOREIGN KEY ("award_id") REFERENCES "public"."award"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payee" ADD CONSTRAINT "payee_award_id_award_id_fk" FOREIGN KEY ("award_id") REFERENCES "public"."award"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "award_event_award" ON "award_event" USING btree ("award_id");--> statement-breakpoint
CREATE INDEX "payee_award" ON "payee" USING btree ("award_id");