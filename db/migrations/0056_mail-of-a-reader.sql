CREATE INDEX "letters_of_event" ON "letters" USING btree ("event_id") WHERE "letters"."event_id" is not null;--> statement-breakpoint
CREATE INDEX "filings_original" ON "filings" USING btree (lower("original_from" ->> 'address')) WHERE "filings"."original_from" is not null;--> statement-breakpoint
CREATE INDEX "filings_twin" ON "filings" USING btree ("twin_of_id") WHERE "filings"."twin_of_id" is not null;--> statement-breakpoint
CREATE INDEX "mail_envelope" ON "mail" USING btree (lower("envelope_from")) WHERE "mail"."envelope_from" <> '';