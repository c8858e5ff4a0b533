// Every table has been thought about: what a reader said or was called stands in it and is erased, or never gets into it. A new table is named here.
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";

/** Erased, wholly or by the words in them: the README says by what. */
const erased = [
  "archive", "askers", "assignments", "backlog_rows", "backlogs", "blocked_senders", "board_entries", "claims", "conflicts_of_interest", "desk_notes", "events", "filings", "insight_changes", "insight_tallies", "letter_tries", "letters", "mail", "mail_raw", "messages", "note_posts", "notes", "paper_letters", "paper_pages",
  "pieces", "prints", "publications", "question_facts", "question_words", "questions", "reader_queries", "readers", "remarks", "reviews", "revisions", "sign_offs", "suggested_colleagues", "time_requests", "tips", "webhook_deliveries", "wonders",
];
/** The answer and what its writers say to one another about it: a page that names the reader is pointed out before, and corrected. */
const answers = ["archive_words", "conflicts", "draft_saves", "drafts", "former_drafts", "mailed_answers", "source_scans", "style_ignores", "suggestions"];
/** Uploads on their way: sorted like all mail, or read like all archives, and freed as they are taken in. */
const onTheirWay = ["backlog_parts", "import_parts", "mail_import_parts"];
/** Of the house: magazines, people, settings, and rows that only point at others. */
const house = [
  "absences", "act_parts", "acts", "address_marks", "alternates", "archive_versions", "attempts", "bio_versions", "board_places", "books", "checklist_items", "columns", "contributors", "erasure_marks", "erasures", "former_paths", "grants", "image_sizes", "images", "imports", "inbox_channels", "invitations", "issues", "ledger", "letter_wordings", "line_ups", "logos", "lookings", "magazines", "mail_imports",
  "mailboxes", "note_reads", "old_addresses", "open_fees", "people", "photos", "presences", "printings", "private_notes", "question_historians", "question_topics", "related_questions", "roles", "saved_replies", "saved_views", "sign_in_tokens", "stale_marks", "style_rules", "tallies", "ticks", "topics", "unwanted_letters", "webhooks", "wonder_salts",
  "wordpress_pictures", "wordpress_posts", "wordpress_sites",
  "due_offsets", "hand_set_days", "reminder_rules", "reminders", "calendar_entries", "calendar_links",
];

test("each table is known to hold a reader’s words or not to", async () => {
  const rows = await db.execute<{ name: string }>(sql`select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`);
  const known = [...erased, ...answers, ...onTheirWay, ...house];
  expect(rows.map(({ name }) => name).filter((name) => !known.includes(name)), "tables that lib/readers/tables.db.test.ts does not name").toEqual([]);
  expect(known.filter((name) => !rows.some((row) => row.name === name))).toEqual([]);
});
