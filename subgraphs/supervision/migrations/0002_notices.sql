CREATE TABLE "notice" (
	"number" bigserial PRIMARY KEY NOT NULL,
	"finding_id" text NOT NULL,
	"kind" text NOT NULL,
	"due_on" date NOT NULL,
	"department" text,
	"area" text NOT NULL,
	"version" integer NOT NULL,
	"message_id" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"delivered_at" timestamp with time zone,
	CONSTRAINT "notice_once" UNIQUE NULLS NOT DISTINCT("finding_id","kind","due_on","department","area")
);
--> statement-breakpoint
CREATE TABLE "notice_delivery" (
	"message_id" text NOT NULL,
	"sink" text NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"failure" text,
	"delivered_at" timestamp with time zone,
	"given_up_at" timestamp with time zone,
	CONSTRAINT "notice_delivery_message_id_sink_pk" PRIMARY KEY("message_id","sink")
);
--> statement-breakpoint
ALTER TABLE "notice" ADD CONSTRAINT "notice_finding_id_finding_id_fk" FOREIGN KEY ("finding_id") REFERENCES "public"."finding"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "notice_by_message" ON "notice" USING btree ("message_id");