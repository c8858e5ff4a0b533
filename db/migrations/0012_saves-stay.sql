-- What was saved and what was said never change.
CREATE TRIGGER draft_saves_stay BEFORE UPDATE OR DELETE ON draft_saves FOR EACH ROW EXECUTE FUNCTION facts_stay();
--> statement-breakpoint
CREATE TRIGGER note_posts_stay BEFORE UPDATE OR DELETE ON note_posts FOR EACH ROW EXECUTE FUNCTION facts_stay();
--> statement-breakpoint
-- Drafts saved before there was a history begin theirs with what stands.
INSERT INTO draft_saves (question_id, version, based_on, how, document, source_notes, is_private, saved_at, saved_by_id)
SELECT drafts.question_id, drafts.version, drafts.version - 1, 'typed', drafts.document, drafts.source_notes, questions.stage IN ('unassigned', 'assigned', 'drafting', 'killed'), drafts.saved_at, drafts.saved_by_id
FROM drafts JOIN questions ON questions.id = drafts.question_id;
