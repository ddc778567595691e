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
ALTER TABLE "award" ADD COLUMN "school_id" text;--> statement-breakpoint
ALTER TABLE "award" ADD COLUMN "stage" text;--> statement-breakpoint
ALTER TABLE "award" ADD COLUMN "is_pro_rata" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "award" ADD COLUMN "kind" text;--> statement-breakpoint
ALTER TABLE "award" ADD COLUMN "difficulty" text;--> statement-breakpoint
ALTER TABLE "award" ADD COLUMN "basis_class" text;--> statement-breakpoint
ALTER TABLE "award" ADD COLUMN "major" text;--> statement-breakpoint
ALTER TABLE "enrolment" ADD COLUMN "school_id" text;--> statement-breakpoint
ALTER TABLE "enrolment" ADD COLUMN "is_taught_at_home" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "payment" ADD COLUMN "returned_on" date;--> statement-breakpoint
ALTER TABLE "award_event" ADD CONSTRAINT "award_event_award_id_award_id_fk" FOREIGN KEY ("award_id") REFERENCES "public"."award"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payee" ADD CONSTRAINT "payee_award_id_award_id_fk" FOREIGN KEY ("award_id") REFERENCES "public"."award"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "award_event_award" ON "award_event" USING btree ("award_id");--> statement-breakpoint
CREATE INDEX "payee_award" ON "payee" USING btree ("award_id");