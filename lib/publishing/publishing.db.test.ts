// An answer published now, shown in a preview, and printed in an issue.
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { issues, topics } from "@/db/schema/magazine";
import { printings } from "@/db/schema/publishing";
import { questionTopics } from "@/db/schema/questions";
import { choices, editor, historian, magazineId, pagesOf, ready, refusal, stageOf, storyOf, timed, tuesday } from "@/db/testing-publishing";
import { makeMagazine, makePerson } from "@/db/testing-rows";
import { situationOf } from "../questions/hold";
import { Missing } from "../refusal";
import { markAsPrinted } from "./mark-as-printed";
import { previewing, previewOf } from "./preview";
import { publishNow } from "./publish-now";
import { schedule } from "./schedule";
import { withdraw } from "./withdraw";

describe("publish now", () => {
  test("puts the approved revision up under the names and the credit as printed", async () => {
    const made = await ready();
    const [topic] = await db.insert(topics).values({ magazineId, name: "At sea", path: "at-sea" }).returning();
    await publishNow(editor, choices(made.id, { topicIds: [String(topic!.id)] }), tuesday);
    const [page] = await pagesOf(made.id);
    expect(page).toMatchObject({ headline: "Why ships ring bells", credit: `${made.asker.name}, Memphis, Tenn.`, wentLiveAt: tuesday, firstLiveAt: tuesday, bylines: [{ name: "H. Marsh", personId: historian.id }] });
    expect(await stageOf(made.id)).toBe("published");
    expect((await storyOf(made.id)).map((event) => event.kind)).toEqual(["published"]);
    expect((await storyOf(made.id))[0]!.data.address).toMatch(/\/ask-\d+\/why-ships-ring-bells$/);
    expect(await db.select().from(questionTopics).where(eq(questionTopics.questionId, made.id))).toHaveLength(1);
  });

  test("refuses TK anywhere in what is printed, and says where", async () => {
    const made = await ready("Why did TK ring?");
    const { fields } = await refusal(publishNow(editor, choices(made.id, { headline: "TK", deck: "Bells, TK", bio: "Author of TK." }), tuesday));
    expect(Object.keys(fields).toSorted()).toEqual(["bio", "deck", "headline", "question"]);
    expect(await stageOf(made.id)).toBe("ready");
  });

  test("a path is one answer's, also when that was withdrawn or waits for its time", async () => {
    const [first, second, third] = [await ready(), await ready(), await ready()];
    await publishNow(editor, choices(first.id), tuesday);
    await withdraw(editor, { questionId: first.id, withdrawal: "It was wrong." }, tuesday);
    expect((await refusal(publishNow(editor, choices(second.id), tuesday))).fields.path).toMatch(/is the path of “Why ships ring bells”/);
    await schedule(editor, timed(second.id, "2026-12-01T06:00", { path: "bells" }), tuesday);
    expect((await refusal(publishNow(editor, choices(third.id, { path: "bells" }), tuesday))).fields.path).toMatch(/is the path of/);
  });

  test("of two at once with one path, one is refused", async () => {
    const [first, second] = [await ready(), await ready()];
    const outcomes = await Promise.allSettled([publishNow(editor, choices(first.id), tuesday), publishNow(editor, choices(second.id), tuesday)]);
    expect(outcomes.map((outcome) => outcome.status).toSorted()).toEqual(["fulfilled", "rejected"]);
  });

  test("of two editors at once, one publishes and the other gets a sentence", async () => {
    const made = await ready();
    const outcomes = await Promise.allSettled([1, 2].map(() => publishNow(editor, choices(made.id), tuesday)));
    expect(outcomes.map((outcome) => outcome.status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(await pagesOf(made.id)).toHaveLength(1);
  });

  test("names, issues and topics of another magazine are refused", async () => {
    const made = await ready();
    const other = await makeMagazine();
    const stranger = await makePerson(other.magazine.id, "contributor");
    const [issue] = await db.insert(issues).values({ magazineId: other.magazine.id, name: "Spring", path: "spring", coverDate: "2027-03-01", onSaleOn: "2027-02-01", copyCloseOn: "2027-01-01" }).returning();
    const [topic] = await db.insert(topics).values({ magazineId: other.magazine.id, name: "Theirs", path: "theirs" }).returning();
    const { fields } = await refusal(publishNow(editor, choices(made.id, { bylinePerson: String(stranger.id), issueId: String(issue!.id), topicIds: String(topic!.id) }), tuesday));
    expect(Object.keys(fields).toSorted()).toEqual(["bylinePerson", "issueId", "topicIds"]);
  });

  test("an editor of another magazine, and the historian, cannot", async () => {
    const made = await ready();
    const elsewhere = await makePerson((await makeMagazine()).magazine.id, "chief");
    await expect(publishNow(elsewhere, choices(made.id), tuesday)).rejects.toBeInstanceOf(Missing);
    await refusal(publishNow(historian, choices(made.id), tuesday));
  });
});

test("printed in an issue on a page, and put right when said again", async () => {
  const made = await ready();
  const [issue] = await db.insert(issues).values({ magazineId, name: "Winter", path: "winter", coverDate: "2027-01-01", onSaleOn: "2026-12-01", copyCloseOn: "2026-10-01" }).returning();
  await markAsPrinted(editor, { questionId: made.id, issueId: issue!.id, page: 12 }, tuesday);
  await markAsPrinted(editor, { questionId: made.id, issueId: issue!.id, page: 13 }, tuesday);
  expect(await db.select({ page: printings.page }).from(printings).where(eq(printings.questionId, made.id))).toEqual([{ page: 13 }]);
  expect(await stageOf(made.id)).toBe("ready");
});

test("a preview names nobody of another magazine", async () => {
  const made = await ready();
  const stranger = await makePerson((await makeMagazine()).magazine.id, "contributor");
  const seen = await previewOf(editor, await situationOf(db, editor, made.id), previewing.parse({ bylinePerson: [String(historian.id), String(stranger.id)] }), tuesday);
  expect(seen.bylines.map(({ personId }) => personId)).toEqual([historian.id]);
});
