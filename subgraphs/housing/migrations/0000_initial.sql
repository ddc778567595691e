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
	"dwelling_id" text,
	"village_group" text,
	"keys_on" date,
	"decanted_from" date,
	"decanted_until" date,
	"is_independent_family" boolean NOT NULL,
	"completed_on" date,
	"damage_id" text,
	"co_funding_plan_id" text,
	"co_funding_cap_fen" bigint
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
CREATE TABLE "dwelling" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"is_rural" boolean NOT NULL,
	"use" text NOT NULL,
	"is_occupied" boolean NOT NULL,
	"grade" text NOT NULL,
	"graded_on" date NOT NULL
);
--> statement-breakpoint
CREATE TABLE "housing_arrangement" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"kind" text NOT NULL,
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
ALTER TABLE "award_member" ADD CONSTRAINT "award_member_award_id_award_id_fk" FOREIGN KEY ("award_id") REFERENCES "public"."award"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payment" ADD CONSTRAINT "payment_award_id_award_id_fk" FOREIGN KEY ("award_id") REFERENCES "public"."award"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "application_person" ON "application" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "award_member_award" ON "award_member" USING btree ("award_id");--> statement-breakpoint
CREATE INDEX "dwelling_person" ON "dwelling" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "housing_arrangement_person" ON "housing_arrangement" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "payment_award" ON "payment" USING btree ("award_id");