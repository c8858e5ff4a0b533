import { expect, test } from "vitest";
import { planning } from "./planned";

const asked = (isPlanned: (statement: string) => boolean, statement: string, times: number) => Array.from({ length: times }, () => isPlanned(statement));

test("a statement is kept planned once it has been asked a few times", () => {
  const isPlanned = planning();
  expect(asked(isPlanned, "select 1 from questions where id = $1", 6)).toEqual([false, false, false, true, true, true]);
});

test.each([
  "select id from question_words where words @@ to_tsquery('askdesk', $1)",
  "select id from readers where name like $1",
  "select id from questions where stage = $1 order by id LIMIT $2",
  "select count(*) from events where at >= $1 and at < $2",
  "select count(*) from events where (at, id) < ($1, $2)",
])("what depends on its values is planned each time: %s", (statement) => {
  expect(asked(planning(), statement, 9)).not.toContain(true);
});

test.each(["select id from unlimited_things where id = $1", "select id from questions where id <> $1 and column_id = any($2::bigint[])", "select data ->> $1 from events where id = $2"])("what does not is not: %s", (statement) => {
  expect(asked(planning(), statement, 9)).toContain(true);
});

test("no more are kept than a connection has room for, however many are asked, and those stay", () => {
  const isPlanned = planning();
  const all = Array.from({ length: 1000 }, (_, nth) => `select ${nth} from questions where id = $1`);
  for (let round = 0; round < 4; round += 1) all.forEach(isPlanned);
  const kept = all.filter(isPlanned);
  expect(kept).toHaveLength(250);
  expect(all.filter(isPlanned)).toEqual(kept);
});

test("statements asked once do not keep those asked often from being planned", () => {
  const isPlanned = planning();
  const often = "select 1 from questions where id = $1";
  const answers = Array.from({ length: 8000 }, (_, nth) => (isPlanned(`select ${nth} from questions where id = $1`), isPlanned(often)));
  expect(answers.at(-1)).toBe(true);
});
