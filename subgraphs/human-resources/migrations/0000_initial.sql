CREATE TABLE "application" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"programme" text NOT NULL,
	"applied_on" date NOT NULL,
	"state" text NOT NULL,
	"decided_on" date
);
--> statement-breakpoint
CREATE TABLE "award" (
	"id" text PRIMARY KEY NOT NULL,
	"programme" text NOT NULL,
	"subject_id" text NOT NULL,
	"county" text NOT NULL,
	"decided_on" date NOT NULL,
	"valid_from" date NOT NULL,
	"valid_until" date,
	"status" text NOT NULL,
	"part_of" text,
	"refers_to" text,
	"unemployment_spell_id" text
);
--> statement-breakpoint
CREATE TABLE "award_member" (
	"award_id" text NOT NULL,
	"person_id" text NOT NULL,
	"is_counted" boolean NOT NULL,
	"member_from" date NOT NULL,
	"member_until" date,
	CONSTRAINT "award_member_person_id_award_id_member_from_pk" PRIMARY KEY("person_id","award_id","member_from")
);
--> statement-breakpoint
CREATE TABLE "delivery" (
	"system" text PRIMARY KEY NOT NULL,
	"complete_through" date NOT NULL,
	"delivered_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "insurance_benefit" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"kind" text NOT NULL,
	"first_month" date NOT NULL,
	"last_month" date NOT NULL
);
--> statement-breakpoint
CREATE TABLE "insured_employment" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"valid_from" date NOT NULL,
	"valid_until" date
);
--> statement-breakpoint
CREATE TABLE "payment" (
	"id" text PRIMARY KEY NOT NULL,
	"award_id" text NOT NULL,
	"benefit_month" date,
	"amount_fen" bigint NOT NULL,
	"type" text NOT NULL,
	"paid_on" date NOT NULL,
	CONSTRAINT "payment_benefit_month_is_first_day" CHECK (extract(day from "payment"."benefit_month") = 1),
	CONSTRAINT "payment_reversal_is_negative" CHECK (("payment"."type" = 'REVERSAL') = ("payment"."amount_fen" < 0))
);
--> statement-breakpoint
CREATE TABLE "unemployment_spell" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"valid_from" date NOT NULL,
	"valid_until" date
);
--> statement-breakpoint
ALTER TABLE "award_member" ADD CONSTRAINT "award_member_award_id_award_id_fk" FOREIGN KEY ("award_id") REFERENCES "public"."award"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payment" ADD CONSTRAINT "payment_award_id_award_id_fk" FOREIGN KEY ("award_id") REFERENCES "public"."award"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "application_person" ON "application" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "award_member_award" ON "award_member" USING btree ("award_id");--> statement-breakpoint
CREATE INDEX "insurance_benefit_person" ON "insurance_benefit" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "insured_employment_person" ON "insured_employment" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "payment_award" ON "payment" USING btree ("award_id");--> statement-breakpoint
CREATE INDEX "unemployment_spell_person" ON "unemployment_spell" USING btree ("person_id");