import sharp from "sharp";
import { expect, test } from "vitest";
import { Refusal } from "../refusal";
import { drawPdf } from "./draw-pdf";
import { kindOf } from "./kind";
import { bounds, transcription, whenDue } from "./paper";
import { readPicture } from "./read-picture";
import { readFiles } from "./read-files";
import { asParagraphs } from "./recognise";
import { makePdf } from "./testing-pages";

const plain = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: "#f3eee0" } });

test("a file is what its bytes say, whatever its name", async () => {
  expect(await kindOf("letter.pdf", await plain(9, 9).png().toBuffer())).toBe("image/png");
  expect(await kindOf("letter.png", makePdf(["Dear sirs"]))).toBe("application/pdf");
  const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from("ftypheic"), Buffer.alloc(4), Buffer.from("mif1heic")]);
  await expect(kindOf("IMG_0001.jpg", heic)).rejects.toThrow(/“IMG_0001.jpg” is a HEIC photograph, which cannot be read here.*JPEG/);
  await expect(kindOf("page.svg", Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"))).rejects.toThrow("is no JPEG, PNG or PDF");
  await expect(kindOf("page.jpg", Buffer.alloc(0))).rejects.toThrow("is empty");
});

test("a photograph is kept upright, no larger than it is of use, and without the camera's notes", async () => {
  const photo = await plain(4000, 3000).withExif({ IFD0: { Make: "Camera" }, IFD3: { GPSLatitudeRef: "N", GPSLatitude: "51/1 30/1 0/1" } }).withMetadata({ orientation: 6 }).jpeg().toBuffer();
  expect((await sharp(photo).metadata()).orientation).toBe(6);
  const picture = await readPicture("photo.jpg", photo);
  expect(picture).toMatchObject({ width: 1800, height: bounds.longestEdge });
  const kept = await sharp(picture.image).metadata();
  expect([kept.exif, kept.orientation, kept.format]).toEqual([undefined, undefined, "jpeg"]);
  expect(await readPicture("photo.jpg", photo, 90)).toMatchObject({ width: bounds.longestEdge, height: 1800 });
  await expect(readPicture("half.jpg", photo.subarray(0, 900))).rejects.toThrow("“half.jpg” is damaged");
});

test("each page of a PDF is a page; the file is kept once", async () => {
  const pages = await readFiles([{ name: "letter.pdf", content: makePdf(["Dear sirs", "Page two"]) }, { name: "envelope.png", content: await plain(300, 200).png().toBuffer() }]);
  expect(pages.map(({ rawType, width, height }) => [rawType, width, height])).toEqual([["application/pdf", 1855, 2400], [null, 1855, 2400], ["image/png", 300, 200]]);
  expect(pages[0]?.contentHash).toBe(pages[1]?.contentHash);
  expect((await sharp(pages[0]!.image).stats()).channels[0]!.min).toBeLessThan(60); // there is ink on it
});

test("a PDF that is broken, encrypted, too long or too slow is answered with a sentence", async () => {
  await expect(drawPdf("a.pdf", Buffer.from("%PDF-1.7\nnothing of it"))).rejects.toThrow("“a.pdf” is damaged, or no whole PDF.");
  await expect(drawPdf("b.pdf", makePdf(["Dear sirs"], { encrypted: true }))).rejects.toThrow(/password/);
  await expect(drawPdf("c.pdf", makePdf(Array.from({ length: bounds.pages + 1 }, () => "x")))).rejects.toThrow(/has 41 pages. There is room for 40 in one letter/);
  await expect(drawPdf("d.pdf", makePdf(["x"]), bounds.pages, 1)).rejects.toThrow(/takes too long/);
  expect(await drawPdf("e.pdf", makePdf(["Dear sirs"]))).toHaveLength(1); // and the next one is drawn
});

test("no file, or one that is too large, is refused", async () => {
  await expect(readFiles([])).rejects.toThrow(Refusal);
  await expect(readFiles([{ name: "big.png", content: Buffer.alloc(bounds.file + 1) }])).rejects.toThrow("“big.png” is larger than 25 MB.");
});

test("lines broken by the paper are put together, lines meant as lines are not", () => {
  const read = "Dear Map Room,\n\nI have before me a letter of my great-aunt, who kept the\nlighthouse at Marblehead from 1911. She writes of the light-\nkeeper too.\n\nYours truly,\nAgnes Holloway\n14 Pier Street, Lorain";
  expect(asParagraphs(read)).toBe("Dear Map Room,\n\nI have before me a letter of my great-aunt, who kept the lighthouse at Marblehead from 1911. She writes of the lightkeeper too.\n\nYours truly,\nAgnes Holloway\n14 Pier Street, Lorain");
});

test("the pane takes nothing yet as well as everything, and no day that is none", () => {
  expect(transcription.parse({})).toMatchObject({ transcript: "", withheld: false, postmarkedOn: "", returnBy: "" });
  expect(transcription.safeParse({ returnBy: "2026-02-30" }).success).toBe(false);
});

test("what is due to go back is late from the day after", () => {
  expect([whenDue(null, "2026-11-24"), whenDue("2026-11-25", "2026-11-24"), whenDue("2026-11-24", "2026-11-24"), whenDue("2026-11-23", "2026-11-24")]).toEqual(["", "", "care", "late"]);
});
