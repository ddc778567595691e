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
	"refers_to" text
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
CREATE TABLE "custody_or_service" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"kind" text NOT NULL,
	"valid_from" date NOT NULL,
	"valid_until" date
);
--> statement-breakpoint
CREATE TABLE "death" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"died_on" date NOT NULL,
	"source" text NOT NULL,
	"reported_on" date NOT NULL,
	"is_revoked" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "delivery" (
	"system" text PRIMARY KEY NOT NULL,
	"complete_through" date NOT NULL,
	"delivered_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "disability_certificate" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"grade" integer NOT NULL,
	"valid_from" date NOT NULL,
	"valid_until" date
);
--> statement-breakpoint
CREATE TABLE "household" (
	"id" text PRIMARY KEY NOT NULL,
	"county" text NOT NULL,
	"kind" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "household_member" (
	"household_id" text NOT NULL,
	"person_id" text NOT NULL,
	"is_head" boolean NOT NULL,
	"member_from" date NOT NULL,
	"member_until" date,
	CONSTRAINT "household_member_person_id_household_id_member_from_pk" PRIMARY KEY("person_id","household_id","member_from")
);
--> statement-breakpoint
CREATE TABLE "hukou_residence" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"county" text NOT NULL,
	"valid_from" date NOT NULL,
	"valid_until" date
);
--> statement-breakpoint
CREATE TABLE "identity" (
	"person_id" text PRIMARY KEY NOT NULL,
	"resident_number" text NOT NULL,
	"name" text NOT NULL,
	"sex" text NOT NULL,
	"county" text NOT NULL
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
CREATE TABLE "person" (
	"person_id" text PRIMARY KEY NOT NULL,
	"born_on" date NOT NULL,
	"hukou" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "recognition" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"kind" text NOT NULL,
	"valid_from" date NOT NULL,
	"valid_until" date
);
--> statement-breakpoint
ALTER TABLE "award_member" ADD CONSTRAINT "award_member_award_id_award_id_fk" FOREIGN KEY ("award_id") REFERENCES "public"."award"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "household_member" ADD CONSTRAINT "household_member_household_id_household_id_fk" FOREIGN KEY ("household_id") REFERENCES "public"."household"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payment" ADD CONSTRAINT "payment_award_id_award_id_fk" FOREIGN KEY ("award_id") REFERENCES "public"."award"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "application_person" ON "application" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "award_member_award" ON "award_member" USING btree ("award_id");--> statement-breakpoint
CREATE INDEX "custody_or_service_person" ON "custody_or_service" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "death_person" ON "death" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "disability_certificate_person" ON "disability_certificate" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "household_member_household" ON "household_member" USING btree ("household_id");--> statement-breakpoint
CREATE INDEX "hukou_residence_person" ON "hukou_residence" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "payment_award" ON "payment" USING btree ("award_id");--> statement-breakpoint
CREATE INDEX "recognition_person" ON "recognition" USING btree ("person_id");