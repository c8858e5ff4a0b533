// The interface for programs, by its routes; every answer is checked against what its description says.
import { expect, test } from "vitest";
import { choices, editor, magazineId, monday, ready, tuesday } from "@/db/testing-publishing";
import { apiAnswer, apiAnswers, apiColumns } from "@/lib/export/api";
import { publicColumns } from "@/lib/magazine/public";
import { publishNow } from "@/lib/publishing/publish-now";
import { withdraw } from "@/lib/publishing/withdraw";
import { GET as answerRoute } from "./answers/[reference]/route";
import { GET as answersRoute } from "./columns/[column]/answers/route";
import { GET as columnsRoute } from "./columns/route";

const request = (path: string, headers: Record<string, string> = {}) => new Request(`http://desk.example/api/v1${path}`, { headers });
const answersOf = (column: string, query = "") => answersRoute(request(`/columns/${column}/answers${query}`), { params: Promise.resolve({ column }) });
const answerOf = (reference: string, headers = {}) => answerRoute(request(`/answers/${reference}`, headers), { params: Promise.resolve({ reference }) });
const theColumn = async () => (await publicColumns(magazineId))[0]!.column;

/** Publishes so many, an hour apart. */
async function published(count: number) {
  const made = [];
  for (let n = 0; n < count; n += 1) {
    const question = await ready();
    await publishNow(editor, choices(question.id, { path: `answer-${n}`, headline: `Answer ${n}` }), new Date(monday.getTime() + n * 3_600_000));
    made.push(question);
  }
  return made;
}

test("columns, their answers page by page, and each answer are as described, and withdrawn ones mark their place", async () => {
  const { path, prefix } = await theColumn();
  const made = await published(5);
  const listed = apiColumns.parse(await (await columnsRoute(request("/columns"))).json());
  expect(listed.columns.map((column) => column.path)).toContain(path);

  const seen: string[] = [];
  for (let query = "?limit=2"; ; ) {
    const { answers, next } = apiAnswers.parse(await (await answersOf(path, query)).json());
    seen.push(...answers.map(({ headline }) => headline));
    if (!next) break;
    query = new URL(next).search;
  }
  expect(seen).toEqual(["Answer 4", "Answer 3", "Answer 2", "Answer 1", "Answer 0"]);

  const reference = `${prefix}-${made[2]!.number}`;
  const one = await answerOf(reference.toLowerCase());
  expect(apiAnswer.parse(await one.json())).toMatchObject({ reference, headline: "Answer 2", column: { path } });
  expect(one.headers.get("access-control-allow-origin")).toBe("*");
  expect((await answerOf(reference, { "if-none-match": one.headers.get("etag")! })).status).toBe(304);

  await withdraw(editor, { questionId: made[2]!.id, withdrawal: "It could not be verified." }, tuesday);
  expect((await answerOf(reference)).status).toBe(410);
  const { answers } = apiAnswers.parse(await (await answersOf(path, `?after=${reference}`)).json());
  expect(answers.map(({ headline }) => headline)).toEqual(["Answer 1", "Answer 0"]);
});

test("what is not there, not published or not asked rightly is refused in words", async () => {
  const { path, prefix } = await theColumn();
  const waiting = await ready();
  expect((await answerOf(`${prefix}-${waiting.number}`)).status).toBe(404);
  expect((await answerOf("no reference")).status).toBe(404);
  expect((await answersOf("nowhere")).status).toBe(404);
  for (const query of ["?limit=0", "?limit=101", "?limit=many", "?after=1", `?after=${prefix}-${waiting.number}`]) expect((await answersOf(path, query)).status, query).toBe(400);
  expect(await (await answersOf(path, "?limit=0")).json()).toEqual({ error: expect.stringContaining("from 1 to 100") });
});
