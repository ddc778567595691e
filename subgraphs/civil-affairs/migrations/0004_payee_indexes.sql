CREATE INDEX "payee_account" ON "payee" USING btree ("account");--> statement-breakpoint
CREATE INDEX "payee_holder" ON "payee" USING btree ("holder_id");