CREATE SCHEMA "audit";
--> statement-breakpoint
CREATE TABLE "audit"."entry" (
	"sequence" bigint PRIMARY KEY NOT NULL,
	"layout" smallint NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"request_id" text,
	"actor" text NOT NULL,
	"client" text,
	"actor_person" text,
	"role" text NOT NULL,
	"area" text NOT NULL,
	"department" text,
	"purpose" text,
	"kind" text NOT NULL,
	"operation_name" text,
	"operation_hash" text,
	"fields" text[] NOT NULL,
	"people" text[] NOT NULL,
	"findings" text[] NOT NULL,
	"departments" text[] NOT NULL,
	"silent" text[] NOT NULL,
	"is_outside_area" boolean,
	"outcome" text NOT NULL,
	"code" text,
	"detail" text,
	"algorithm" text NOT NULL,
	"previous_hash" text NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE INDEX "entry_by_time" ON "audit"."entry" USING brin ("at");--> statement-breakpoint
CREATE INDEX "entry_by_actor" ON "audit"."entry" USING btree ("actor","sequence");--> statement-breakpoint
CREATE INDEX "entry_by_person" ON "audit"."entry" USING gin ("people");--> statement-breakpoint
CREATE INDEX "entry_by_finding" ON "audit"."entry" USING gin ("findings");