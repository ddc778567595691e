CREATE TABLE "township" (
	"code" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"merged_on" date,
	CONSTRAINT "township_code_has_nine_digits" CHECK ("township"."code" ~ '^[0-9]{9}$')
);
--> statement-breakpoint
ALTER TABLE "household" ADD COLUMN "township" text;--> statement-breakpoint
ALTER TABLE "household" ADD CONSTRAINT "household_township_township_code_fk" FOREIGN KEY ("township") REFERENCES "public"."township"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "household_township" ON "household" USING btree ("township");--> statement-breakpoint
SELECT watch_changes();
