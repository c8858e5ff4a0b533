// What a magazine knows of names follows its pages as they come, change and go.
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { questions } from "@/db/schema/questions";
import { approve, choices, editor, magazineId, monday, ready } from "@/db/testing-publishing";
import { correct } from "../publishing/correct";
import { publishNow } from "../publishing/publish-now";
import { withdraw } from "../publishing/withdraw";
import { archiveOf } from "./archive";

const names = ["Hartwell", "Pemberton", "Bannister"];
const known = async () => {
  const archive = await archiveOf(magazineId);
  return names.filter((name) => archive.names.has(name, -1));
};
const day = (n: number) => new Date(monday.getTime() + n * 24 * 60 * 60 * 1000);
const put = async (id: number, headline: string, at: number, more = {}) => publishNow(editor, choices(id, { headline, path: `page-${id}`, ...more }), day(at));

test("names are known while a page that says them stands, as it stands now", async () => {
  expect(await known()).toEqual([]);
  const [one, other] = [await ready("Who rang it?"), await ready("Who shod them?")];
  await put(one.id, "What Captain Hartwell rang", 0);
  expect(await Promise.all([known(), known()])).toEqual([["Hartwell"], ["Hartwell"]]);
  await put(other.id, "Whom old Pemberton shod", 0);
  expect(await known()).toEqual(["Hartwell", "Pemberton"]);
  await correct(editor, { questionId: one.id, reason: "It was another." }, day(1));
  await approve(one.id, 2);
  await db.update(questions).set({ stage: "ready" }).where(eq(questions.id, one.id));
  await put(one.id, "What Captain Bannister rang", 1, { correction: "It was another." });
  expect(await known()).toEqual(["Pemberton", "Bannister"]);
  await withdraw(editor, { questionId: other.id, withdrawal: "It could not be verified." }, day(2));
  expect(await known()).toEqual(["Bannister"]);
});
