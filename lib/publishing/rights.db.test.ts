// Without the right to show an answer on the web it does not go there: now, by schedule, nor by the clock.
import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { assignments } from "@/db/schema/assignments";
import { grants } from "@/db/schema/rights";
import { letters } from "@/db/schema/mail";
import { magazines } from "@/db/schema/magazine";
import { events } from "@/db/schema/timeline";
import { choices, editor, historian, magazineId, nextMonth, pagesOf, ready, stageOf, storyOf, timed, tuesday } from "@/db/testing-publishing";
import { makePerson } from "@/db/testing-rows";
import { houseRights } from "../kit/rights-terms";
import { tell } from "../mail/tell";
import { hold, situationOf } from "../questions/hold";
import { Missing, Refusal } from "../refusal";
import { endGrant, enterGrant } from "../rights/enter-grant";
import { grantAsOffered } from "../rights/grant-as-offered";
import { whyNotOnWeb } from "../rights/on-the-web";
import { rightsIn, webRightsEnding } from "../rights/queries";
import { enteringGrant, rightsRule } from "../rights/right";
import { setRightsRule } from "../rights/set-rule";
import { goLive } from "./go-live";
import { publishNow } from "./publish-now";
import { schedule } from "./schedule";

const { web: _web, ...printOnly } = houseRights;
const refusedFor = (work: Promise<unknown>) => work.then(() => null, (error: unknown) => (error instanceof Refusal ? error.fields.rights : error));

/** A question that is ready, taken under these terms. */
async function taken(rights: typeof houseRights | null) {
  const made = await ready();
  await db.update(assignments).set({ rights }).where(eq(assignments.questionId, made.id));
  const [offer] = await db.select().from(assignments).where(eq(assignments.questionId, made.id));
  const agree = () => db.transaction(async (tx) => grantAsOffered(tx, historian, await hold(tx, editor, made.id), offer!.id, "taken", tuesday));
  await agree();
  await agree();
  return made;
}
const entered = (questionId: number, more: object = {}) => enteringGrant.parse({ questionId: String(questionId), kind: "web", fromOn: "2026-11-24", untilOn: "", words: "Of course, put it on the web (letter of November 24).", ...more });

test("what was agreed to is kept once, with its words and days", async () => {
  const made = await taken({ ...houseRights, territory: "Europe" });
  const rows = await db.select().from(grants).where(eq(grants.questionId, made.id));
  expect(rows.map(({ kind, fromOn, untilOn, isExclusive }) => [kind, fromOn, untilOn, isExclusive]).toSorted()).toEqual([["archive", "2026-11-24", null, false], ["print", "2026-11-24", "2027-11-23", true], ["web", "2026-11-24", null, false]]);
  expect(rows[0]).toMatchObject({ personId: historian.id, territory: "Europe", words: houseRights.words, how: "taken", enteredById: null });
  expect(await db.$count(events, and(eq(events.questionId, made.id), eq(events.kind, "rightsGranted")))).toBe(1);
});

test("of a print-only agreement the page and the verbs say the same, and nothing goes up until a right is entered", async () => {
  const made = await taken(printOnly);
  const said = await whyNotOnWeb(db, await situationOf(db, editor, made.id), tuesday);
  expect(said).toMatch(/^Only print and archive rights are held/u);
  expect(await refusedFor(publishNow(editor, choices(made.id), tuesday))).toBe(said);
  expect(await refusedFor(schedule(editor, timed(made.id, "2026-12-01T06:00"), tuesday))).toBe(said);
  expect(await pagesOf(made.id)).toEqual([]);
  await enterGrant(editor, entered(made.id), tuesday);
  await publishNow(editor, choices(made.id), tuesday);
  expect(await stageOf(made.id)).toBe("published");
});

test("a right is looked at for the hour of a schedule, and again when it comes: then the desk is told", async () => {
  const made = await taken(printOnly);
  await enterGrant(editor, entered(made.id, { untilOn: "2026-11-30" }), tuesday);
  expect(await refusedFor(schedule(editor, timed(made.id, "2026-12-01T06:00"), tuesday))).toMatch(/ended on November 30/u);
  await enterGrant(editor, entered(made.id), tuesday);
  await schedule(editor, timed(made.id, "2026-12-01T06:00"), tuesday);
  const [waiting] = await pagesOf(made.id);
  const open = (await rightsIn(editor, await situationOf(db, editor, made.id), tuesday)).granted.filter(({ grant }) => grant.kind === "web" && grant.untilOn === null);
  await endGrant(editor, { questionId: made.id, grantId: open[0]!.grant.id, reason: "Taken back by letter." }, tuesday);
  await expect(endGrant(editor, { questionId: made.id, grantId: open[0]!.grant.id, reason: "Again." }, tuesday)).rejects.toThrow(Missing);
  await goLive({ publicationId: waiting!.id }, nextMonth);
  expect(await stageOf(made.id)).toBe("ready");
  expect((await pagesOf(made.id))[0]).toMatchObject({ wentLiveAt: null, cancelledAt: nextMonth });
  expect((await storyOf(made.id)).at(-1)).toMatchObject({ kind: "unscheduled", data: { why: expect.stringContaining("on the web ended"), byClock: true } });
  const [event] = await db.select().from(events).where(and(eq(events.questionId, made.id), eq(events.kind, "unscheduled")));
  await tell({ eventId: event!.id }, nextMonth);
  expect(await db.select({ kind: letters.kind, body: letters.body }).from(letters).where(eq(letters.eventId, event!.id))).toEqual([{ kind: "notLive", body: expect.stringContaining("on the web ended") }]);
});

test("where nothing was agreed the magazine’s statement holds, as for an archive that was brought in", async () => {
  const made = await taken(null);
  expect(await whyNotOnWeb(db, await situationOf(db, editor, made.id), tuesday)).toBe(false);
  const rule = rightsRule.parse({ magazineId: String(magazineId), webWhereUnknown: "no" });
  await expect(setRightsRule(editor, rule, tuesday)).rejects.toThrow(Missing);
  await setRightsRule(await makePerson(magazineId, "chief"), rule, tuesday);
  expect((await db.select({ rights: magazines.rights }).from(magazines).where(eq(magazines.id, magazineId)))[0]!.rights).toEqual(houseRights);
  expect(await refusedFor(publishNow(editor, choices(made.id), tuesday))).toMatch(/^Nothing was agreed/u);
});

test("a page whose web right ends is listed, until another right goes on; to another desk it is not there", async () => {
  const made = await taken({ ...printOnly, web: { isExclusive: false, years: 1 } });
  await publishNow(editor, choices(made.id), tuesday);
  const listed = async (today: string) => (await webRightsEnding(editor, today, { magazineId })).answers.map(({ untilOn }) => untilOn);
  expect(await listed("2027-06-01")).toEqual([]);
  expect(await listed("2027-09-01")).toEqual(["2027-11-23"]);
  expect(await listed("2028-01-01")).toEqual(["2027-11-23"]);
  await enterGrant(editor, entered(made.id), tuesday);
  expect(await listed("2027-09-01")).toEqual([]);
  const stranger = await makePerson((await db.insert(magazines).values({ name: "Elsewhere", handle: `elsewhere-${made.id}` }).returning())[0]!.id, "chief");
  await expect(webRightsEnding(stranger, "2027-09-01", { magazineId })).rejects.toThrow(Missing);
  await expect(enterGrant(historian, entered(made.id), tuesday)).rejects.toThrow(Missing);
});
