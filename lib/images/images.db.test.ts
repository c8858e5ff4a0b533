import { eq } from "drizzle-orm";
import sharp from "sharp";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { images, imageSizes } from "@/db/schema/images";
import { makeDesk, makePerson, makeQuestion } from "@/db/testing-rows";
import { saveDraft } from "../answers/save-draft";
import { submit } from "../answers/submit";
import type { Document } from "../kit/doc";
import { Missing, Refusal } from "../refusal";
import { addImage } from "./add-image";
import { missingOnPictures } from "./image";
import { imageFor, imagesOf, publicImage, rightsOf } from "./queries";
import { readImage } from "./read-image";
import { setRights } from "./set-rights";

const plain = { create: { width: 1000, height: 700, channels: 3 as const, background: "#446688" } };
/** A photograph with its place, its camera and a turn in its notes. */
const photograph = () =>
  sharp(plain)
    .withExif({ IFD0: { Make: "Zenit", Artist: "Somebody", Orientation: "6" }, IFD3: { GPSLatitude: "57/1 41/1 0/1", GPSLatitudeRef: "N" } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();

const figure = (image: string, more: Partial<{ alt: string; credit: string }> = {}): Document => ({
  type: "doc",
  content: [
    { type: "paragraph", content: [{ type: "text", text: "Ice." }] },
    { type: "figure", attrs: { image, alt: "", credit: "", width: 700, height: 1000, focalX: 0.5, focalY: 0.5, ...more }, content: [{ type: "text", text: "The pack." }] },
  ],
});

async function set() {
  const { magazine, column, editor } = await makeDesk();
  const [historian, checker] = [await makePerson(magazine.id, "contributor"), await makePerson(magazine.id, "checker")];
  const { id: questionId } = await makeQuestion(column.id, "drafting", historian);
  return { editor, historian, checker, questionId };
}

test("a picture is written anew: turned upright, in its widths, without the place it was taken", async () => {
  const read = await readImage(await photograph());
  expect(read).toMatchObject({ mime: "image/jpeg", width: 700, height: 1000 });
  expect(read.sizes.map(({ width }) => width)).toEqual([700, 400]);
  for (const { bytes } of read.sizes) {
    const known = await sharp(bytes).metadata();
    expect([known.exif, known.xmp, known.iptc, known.orientation]).toEqual([undefined, undefined, undefined, undefined]);
    expect(bytes.includes("Zenit")).toBe(false);
  }
});

test("a drawing stays a PNG; what is no picture, broken or too small is refused in words", async () => {
  const drawing = await sharp({ create: { width: 900, height: 300, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } }).png().toBuffer();
  expect(await readImage(drawing)).toMatchObject({ mime: "image/png", width: 900 });
  const photo = await photograph();
  await expect(readImage(Buffer.from("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"))).rejects.toThrow("no JPEG, PNG");
  await expect(readImage(photo.subarray(0, photo.length / 2))).rejects.toThrow("damaged");
  await expect(readImage(await sharp({ create: { ...plain.create, width: 60 } }).png().toBuffer())).rejects.toThrow("60 by 700 pixels");
  await expect(readImage(Buffer.alloc(0))).rejects.toThrow("empty");
  const bomb = await sharp({ create: { width: 12_000, height: 12_000, channels: 3, background: "#fff" } }).png().toBuffer();
  await expect(readImage(bomb)).rejects.toThrow(/damaged|unfold|no JPEG/);
});

test("who writes adds pictures; who may not see the text sees none of them, and readers none before publication", async () => {
  const { editor, historian, checker, questionId } = await set();
  const { other: stranger } = await makeDesk();
  const { id } = await addImage(historian, { questionId, name: "ice.jpg" }, await photograph());
  for (const actor of [editor, checker, stranger]) await expect(addImage(actor, { questionId, name: "x" }, await photograph())).rejects.toThrow(Missing);
  await expect(setRights(stranger, questionId, id, "mine")).rejects.toThrow(Missing);
  expect(await imageFor(historian, id, 400)).toMatchObject({ mime: "image/jpeg" });
  expect([await imageFor(editor, id, 400), await imageFor(stranger, id, 400), await publicImage(id, 400)]).toEqual([null, null, null]);
  const { version } = (await saveDraft(historian, questionId, { document: figure(id), sourceNotes: "", version: 0 })) as { version: number };
  await submit(historian, { questionId, version, note: "" });
  expect(await imageFor(checker, id, 1600)).not.toBeNull();
  await expect(addImage(checker, { questionId, name: "x" }, await photograph())).rejects.toThrow(Refusal);
  await setRights(editor, questionId, id, "Public domain");
  expect(await imagesOf(checker, questionId)).toMatchObject([{ id, name: "ice.jpg", rights: "Public domain", width: 700, height: 1000 }]);
  const other = await set();
  await expect(setRights(other.historian, other.questionId, id, "mine")).rejects.toThrow(Missing);
});

test("a picture without credit, description or leave is not printed", async () => {
  const { historian, questionId } = await set();
  const { id } = await addImage(historian, { questionId, name: "ice.jpg" }, await photograph());
  const missing = async (document: Document) => missingOnPictures(document, await rightsOf(db, questionId));
  expect(await missing(figure(id))).toEqual(["The picture lacks its credit, and a description for those who do not see it, and by whose leave it is printed."]);
  await setRights(historian, questionId, id, "Public domain");
  expect(await missing(figure(id, { alt: "Ice", credit: "Admiralty" }))).toEqual([]);
  expect(await missing(figure("another", { alt: "Ice", credit: "x" }))).toEqual(["The picture is not among the pictures of this question. Put it in again."]);
  const removed = figure(id);
  const going: Document = { ...removed, content: removed.content.map((node) => (node.type === "figure" ? { ...node, attrs: { ...node.attrs, change: { id: "abcdefgh", kind: "deleted" } } } : node)) };
  expect(await missing(going)).toEqual([]);
});

test("the sizes are kept with the picture, largest first as asked for", async () => {
  const { historian, questionId } = await set();
  const { id } = await addImage(historian, { questionId, name: "" }, await photograph());
  expect(await db.select({ width: imageSizes.width }).from(imageSizes).where(eq(imageSizes.imageId, id))).toHaveLength(2);
  expect((await db.select({ name: images.name }).from(images).where(eq(images.id, id)))[0]).toEqual({ name: "A picture" });
  const [small, large] = [await imageFor(historian, id, 400), await imageFor(historian, id, 1600)];
  expect((await sharp(small!.bytes).metadata()).width).toBe(400);
  expect((await sharp(large!.bytes).metadata()).width).toBe(700);
});
