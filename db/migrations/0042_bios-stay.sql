-- What was printed about somebody never changes; a bio that is there already begins the versions of its person.
CREATE TRIGGER bio_versions_stay BEFORE UPDATE OR DELETE ON bio_versions FOR EACH ROW EXECUTE FUNCTION facts_stay();
--> statement-breakpoint
INSERT INTO bio_versions (person_id, bio, made_at)
SELECT contributors.person_id, contributors.bio, people.made_at FROM contributors JOIN people ON people.id = contributors.person_id WHERE contributors.bio::text ~ '"text": "[^"]';
