CREATE TABLE "change_log" (
	"transaction" "xid8" DEFAULT pg_current_xact_id() NOT NULL,
	"sequence" bigint GENERATED ALWAYS AS IDENTITY (sequence name "change_log_sequence_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"touched_at" timestamp with time zone DEFAULT now() NOT NULL,
	"kind" text NOT NULL,
	"key" text,
	CONSTRAINT "change_log_transaction_sequence_pk" PRIMARY KEY("transaction","sequence"),
	CONSTRAINT "change_log_everybody_has_no_key" CHECK (("change_log"."kind" = 'EVERYBODY') = ("change_log"."key" is null))
);
