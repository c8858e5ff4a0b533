// The sources of facts: offered again, shown in scans, and printed.
import { eq } from "drizzle-orm";
import sharp from "sharp";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { claims } from "@/db/schema/facts";
import { anchored, key, only, sentence, submitted } from "@/db/testing-facts";
import { makeDesk, makePerson, makeQuestion } from "@/db/testing-rows";
import { Missing, Refusal } from "../refusal";
import { plainText } from "../text/document";
import { addScan } from "./add-scan";
import { checkClaim } from "./check-claim";
import { dropScan } from "./drop-scan";
import { ledgerOf, printedSourcesOf, scanBytes } from "./queries";

test("sources are offered again in the question and to who named them, without the page; not to others elsewhere", async () => {
  const { column, historian, editor, questionId } = await submitted();
  const second = await makeQuestion(column.id, "drafting", historian);
  expect((await ledgerOf(historian, second.id)).sources.map(({ citation }) => citation)).toEqual([{ type: "book", title: "Convoys to Russia", author: [{ family: "Ruegg", given: "Bob" }], issued: { "date-parts": [[1992]] } }]);
  expect((await ledgerOf(editor, questionId)).sources).toHaveLength(1);
  const another = await makePerson([...historian.roles.keys()][0]!, "contributor");
  const third = await makeQuestion(column.id, "drafting", another);
  expect((await ledgerOf(another, third.id)).sources).toEqual([]);
});

test("scans are for who works on the text: pictures written anew, a PDF as it is, and nothing else", async () => {
  const { historian, checker, questionId } = await submitted();
  const { other: stranger } = await makeDesk();
  const photo = await sharp({ create: { width: 800, height: 600, channels: 3, background: "#ccc" } }).withExif({ IFD0: { Artist: "Somebody" } }).jpeg().toBuffer();
  await addScan(historian, questionId, key, "page 40.jpg", photo);
  await addScan(checker, questionId, key, "log.pdf", Buffer.from("%PDF-1.7 a log"));
  await expect(addScan(checker, questionId, key, "a.svg", Buffer.from("<svg onload='alert(1)'/>"))).rejects.toThrow(Refusal);
  await expect(addScan(stranger, questionId, key, "x", photo)).rejects.toThrow(Missing);
  const { scans } = await only(checker, questionId);
  expect(scans.map(({ name }) => name)).toEqual(["page 40.jpg", "log.pdf"]);
  const picture = await scanBytes(checker, questionId, key, scans[0]!.id);
  expect([picture.mime, (await sharp(picture.bytes).metadata()).exif]).toEqual(["image/jpeg", undefined]);
  expect(await scanBytes(historian, questionId, key, scans[1]!.id)).toMatchObject({ mime: "application/pdf" });
  await expect(scanBytes(stranger, questionId, key, scans[0]!.id)).rejects.toThrow(Missing);
  await dropScan(historian, questionId, key, scans[0]!.id);
  await expect(scanBytes(checker, questionId, key, scans[0]!.id)).rejects.toThrow(Missing);
});

test("what is printed of sources are those of facts that are verified now", async () => {
  const { checker, questionId } = await submitted();
  expect(await printedSourcesOf(db, questionId, anchored)).toBeNull();
  await checkClaim(checker, questionId, key, { state: "verified", word: "", sentence });
  expect(plainText((await printedSourcesOf(db, questionId, anchored))!)).toBe("Bob Ruegg, Convoys to Russia (1992).");
  await db.update(claims).set({ lapsedAt: new Date() }).where(eq(claims.questionId, questionId));
  expect(await printedSourcesOf(db, questionId, anchored)).toBeNull();
});
