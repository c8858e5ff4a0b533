// A typed page is really read, by the engine that runs in production.
import { eq } from "drizzle-orm";
import sharp from "sharp";
import { afterAll, expect, test, vi } from "vitest";
import { db } from "@/db/client";
import { paperPages } from "@/db/schema/paper";
import { makeMagazine, makePerson } from "@/db/testing-rows";
import { drawPdf } from "./draw-pdf";
import { putIn } from "./put-in";
import { readAgain } from "./read-again";
import { readText, stopReadingText } from "./read-text";
import { recognise } from "./recognise";
import { makePdf } from "./testing-pages";

// A busy machine reads a page in ten seconds.
vi.setConfig({ testTimeout: 120_000 });
afterAll(stopReadingText);

const letter = `Dear Map Room,

My great-aunt kept the lighthouse at Marblehead from 1911 and
wrote that the ice carried the bell away in January.

Can a bell ring on drifting ice?

Agnes Holloway`;

const pageOf = async (letterId: number) => (await db.select().from(paperPages).where(eq(paperPages.letterId, letterId)))[0]!;

test("what is typed on a page becomes the draft; a page on its side is read when it has been turned", async () => {
  const { magazine, column } = await makeMagazine();
  const editor = await makePerson(magazine.id, "editor");
  const [drawn] = await drawPdf("letter.pdf", makePdf([letter]));
  const scan = await sharp(drawn!.image).rotate(90).png().toBuffer();
  const { letterId } = await putIn(editor, column.id, [{ name: "scan.png", content: scan }]);
  const page = await pageOf(letterId);
  await readAgain(editor, { pageId: page.id, turn: 270 });
  await recognise({ pageId: page.id });
  const read = await pageOf(letterId);
  expect(read).toMatchObject({ recognition: "read", width: 1855, height: 2400 });
  expect(read.recognised).toContain("My great-aunt kept the lighthouse at Marblehead from 1911 and wrote that the ice carried the bell away in January.");
  expect(read.recognised).toContain("Can a bell ring on drifting ice?");
  expect(read.raw?.equals(scan)).toBe(true);
});

test("a photograph with a shadow across it is read all the same", async () => {
  const [page] = await drawPdf("letter.pdf", makePdf([letter]));
  const { width, height } = page!;
  const shadow = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><defs><linearGradient id="s" x2="1"><stop offset=".2" stop-color="#fff"/><stop offset=".5" stop-color="#444"/></linearGradient></defs><rect width="100%" height="100%" fill="url(#s)"/></svg>`;
  const photo = await sharp(page!.image).composite([{ input: Buffer.from(shadow), blend: "multiply" }]).jpeg({ quality: 70 }).toBuffer();
  const read = await readText(photo);
  expect(read).toContain("lighthouse at Marblehead from 1911");
  expect(read).toContain("Can a bell ring on drifting ice?");
});

test("a page without words, or one that takes too long, cannot be read; the next one can", async () => {
  const blank = await sharp({ create: { width: 800, height: 1000, channels: 3, background: "#ffffff" } }).jpeg().toBuffer();
  expect(await readText(blank)).toBeNull();
  const [page] = await drawPdf("letter.pdf", makePdf([letter]));
  expect(await readText(page!.image, 20)).toBeNull();
  expect(await readText(page!.image)).toContain("lighthouse");
  expect(await readText(Buffer.from("no picture"))).toBeNull();
});
