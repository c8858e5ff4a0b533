import sharp from "sharp";
import { expect, test } from "vitest";
import { smaller } from "./smaller";

const plain = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: "#336" } });

test("a picture becomes small, and where it was taken is gone", async () => {
  const photo = await plain(1600, 800).withExif({ IFD0: { Copyright: "me" }, IFD3: { GPSLatitudeRef: "N", GPSLatitude: "51/1 30/1 0/1" } }).jpeg().toBuffer();
  expect((await sharp(photo).metadata()).exif).toBeDefined();
  const small = await sharp((await smaller(photo, 240))!).metadata();
  expect(small).toMatchObject({ format: "jpeg", width: 240, height: 120 });
  expect(small.exif).toBeUndefined();
});

test("PNG, GIF and WebP are drawn; SVG, AVIF, a broken picture and one that unfolds too far are not", async () => {
  for (const format of ["png", "gif", "webp"] as const) expect(await smaller(await plain(30, 30).toFormat(format).toBuffer(), 240)).not.toBeNull();
  expect(await smaller(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>'), 240)).toBeNull();
  expect(await smaller(await plain(30, 30).avif().toBuffer(), 240)).toBeNull();
  expect(await smaller((await plain(30, 30).png().toBuffer()).subarray(0, 60), 240)).toBeNull();
  expect(await smaller(await plain(9000, 9000).png({ compressionLevel: 9 }).toBuffer(), 240)).toBeNull();
});
