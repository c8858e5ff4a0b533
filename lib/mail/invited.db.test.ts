import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { letters } from "@/db/schema/mail";
import { events } from "@/db/schema/timeline";
import { makeDesk, makePerson, makeQuestion } from "@/db/testing-rows";
import { invitationAddress } from "../assignments/invitation-address";
import { invitationPage } from "../assignments/invitation-queries";
import { inviteAgain } from "../assignments/invite-again";
import { reassign } from "../assignments/reassign";
import { takeByLink } from "../assignments/take-by-link";
import { assign } from "../assignments/assign";
import { breakSilence } from "../assignments/silence";
import { turnDownByLink } from "../assignments/turn-down-by-link";
import { askWayIn } from "../assignments/ask-way-in";
import { after, invite, now, offering, tokenFor } from "../assignments/testing-invitations";
import { tell } from "./tell";

/** Tells all that happened to a question; resolves with its letters, oldest first. */
async function toldOf(questionId: number) {
  for (const { id } of await db.select({ id: events.id }).from(events).where(eq(events.questionId, questionId)).orderBy(events.id)) await tell({ eventId: id }, now);
  return db.select().from(letters).where(eq(letters.questionId, questionId)).orderBy(letters.id);
}
const linkIn = async (letter: typeof letters.$inferSelect, to = letter.to) => (await invitationAddress(letter.eventId!, to)).replace("/invitation/", "");

test("the letter of an offer has the link, which is made on the way out, and says until when it works; each its own", async () => {
  const { magazine, column, editor } = await makeDesk();
  const [helen, paul] = [await makePerson(magazine.id, "contributor"), await makePerson(magazine.id, "contributor")];
  const { id } = await makeQuestion(column.id, "unassigned");
  const token = await invite(editor, id, helen);
  await inviteAgain(editor, { questionId: id }, after(2));
  await reassign(editor, { ...offering(id, paul.id), why: "" }, after(3));
  const written = await toldOf(id);
  expect(written.map(({ kind, toName }) => [kind, toName])).toEqual([["assignment", helen.name], ["assignment", helen.name], ["assignment", paul.name], ["reassignedAway", helen.name]]);
  const [first, second, third, last] = written as [typeof written[0], typeof written[0], typeof written[0], typeof written[0]];
  expect(first!.body).toContain("\n{{invitation}}\n");
  expect(first!.body).toContain("it works until November 16.");
  expect(second!.body).toContain("it works until November 18.");
  expect(last!.body).not.toContain("{{invitation}}");
  expect(written.map(({ secrets }) => secrets)).toEqual([{}, {}, {}, {}]);
  expect(await linkIn(first!)).toBe(token);
  const states = await Promise.all([first!, second!, third!].map(async (letter) => (await invitationPage(await linkIn(letter), after(3)))?.state));
  expect(states).toEqual(["withdrawn", "withdrawn", "open"]);
  await expect(linkIn(third!, helen.name)).rejects.toThrow("no link to give");
});

test("the way in goes to the address that was invited", async () => {
  const { magazine, column, editor } = await makeDesk();
  const helen = await makePerson(magazine.id, "contributor");
  const { id } = await makeQuestion(column.id, "unassigned");
  const token = await invite(editor, id, helen);
  await takeByLink({ token }, now);
  await askWayIn({ token }, after(1));
  expect((await toldOf(id)).at(-1)).toMatchObject({ kind: "wayIn", toName: helen.name, body: expect.stringContaining("{{link}}") });
});

test("the next gets the offer, whoever stayed silent or said no a courteous word, and the editor hears of silence and of the end of the line", async () => {
  const { magazine, column, editor } = await makeDesk();
  const [helen, paul, gwen] = [await makePerson(magazine.id, "contributor"), await makePerson(magazine.id, "contributor"), await makePerson(magazine.id, "contributor")];
  const { id } = await makeQuestion(column.id, "unassigned");
  await assign(editor, { ...offering(id, helen.id), next: [paul.id, gwen.id] }, now);
  await breakSilence(after(7));
  await turnDownByLink({ token: await tokenFor(id), reason: "No time." }, after(8));
  await turnDownByLink({ token: await tokenFor(id), reason: "" }, after(9));
  const written = await toldOf(id);
  expect(written.map(({ kind, toName }) => [kind, toName])).toEqual([
    ["assignment", helen.name],
    ["assignment", paul.name], ["passedBy", helen.name], ["promoted", editor.name],
    ["turnedDown", editor.name],
    ["assignment", gwen.name], ["thanked", paul.name],
    ["turnedDown", editor.name],
    ["lineEnded", editor.name],
  ]);
  expect(written[0]!.body).toContain("A word by November 7 would help us");
  expect(written[3]!.body).toContain(`The desk offered it to ${paul.name}, next in line, as no answer had come from ${helen.name}`);
});
