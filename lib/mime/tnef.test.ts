import * as fc from "fast-check";
import { expect, test } from "vitest";
import { contentOf, parseMail } from "./parse";
import { rtfText, unpackRtf } from "./rtf";
import { goodHead, rawMail, testNow } from "./testing";
import { tnefOf } from "./tnef";

const u32 = (value: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value >>> 0);
  return bytes;
};
const attribute = (level: number, id: number, content: Buffer) => Buffer.concat([Buffer.from([level]), u32(id), u32(content.length), content, Buffer.alloc(2)]);
const padded = (bytes: Buffer) => Buffer.concat([u32(bytes.length), bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
const property = (type: number, id: number, value: Buffer) => Buffer.concat([u32(id * 0x10000 + type), value]);
const list = (...all: Buffer[]) => Buffer.concat([u32(all.length), ...all]);
const text = (value: string) => Buffer.concat([u32(1), padded(Buffer.from(`${value}\0`, "utf16le"))]);

/** As Outlook makes one: a text, a named property to be passed over, and a file with a long name. */
const winmail = Buffer.concat([
  u32(0x223e9f78),
  Buffer.alloc(2),
  attribute(1, 0x00069007, u32(1252)),
  attribute(1, 0x00069003, list(property(0x03, 0x8001, Buffer.concat([Buffer.alloc(16), u32(0), u32(7), u32(1)])), property(0x0b, 0x0e1f, u32(1)), property(0x1f, 0x1000, text("Why bells? Grüße")))),
  attribute(2, 0x00069002, Buffer.alloc(14)),
  attribute(2, 0x00018010, Buffer.from("BELLS~1.TXT\0")),
  attribute(2, 0x0006800f, Buffer.from("Ding, dong")),
  attribute(2, 0x00069005, list(property(0x1f, 0x3707, text("Bells and Brücken.txt")))),
]);
const mail = (file: Buffer) => rawMail(...goodHead, "Content-Type: application/ms-tnef; name=winmail.dat", "Content-Transfer-Encoding: base64", "", file.toString("base64"));

test("a winmail.dat gives its text and its files", async () => {
  const it = await parseMail(mail(winmail), testNow);
  expect(it).toMatchObject({ text: "Why bells? Grüße", flags: ["tnef"], attachments: [{ name: "Bells and Brücken.txt", size: 10, packedIn: "tnef" }] });
  expect((await contentOf(mail(winmail), 0))!.content.toString()).toBe("Ding, dong");
});

test("a broken one gives what can be read, and is kept", async () => {
  const cutOff = await parseMail(mail(winmail.subarray(0, winmail.length - 40)), testNow);
  expect(cutOff.flags).toEqual(["brokenTnef", "tnef"]);
  expect(cutOff.attachments.map(({ name }) => name)).toEqual(["BELLS~1.TXT", "winmail.dat"]);
  expect(await parseMail(mail(Buffer.from("no such thing")), testNow)).toMatchObject({ flags: ["brokenTnef"], attachments: [{ name: "winmail.dat", size: 13 }] });
});

test("no bytes make it fail", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat({ max: winmail.length - 1 }), fc.nat({ max: 255 })), { maxLength: 12 }), fc.nat({ max: winmail.length }), (changes, end) => {
      const bytes = Buffer.from(winmail);
      for (const [at, byte] of changes) bytes[at] = byte;
      const found = tnefOf(bytes.subarray(0, end));
      expect(found === null || found.files.length >= 0).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});

test("packed RTF is unpacked and its words are found", () => {
  const plain = (rtf: string) => Buffer.concat([u32(rtf.length + 12), u32(rtf.length), u32(0x414c454d), u32(0), Buffer.from(rtf, "latin1")]);
  expect(rtfText(plain("{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Arial;}}{\\*\\generator x;}Why \\b bells\\b0?\\par Gr\\'fc\\'dfe \\u8211?\\{x\\}}"))).toBe("Why bells?\nGrüße –{x}");
  // The example of MS-OXRTFCP, 3.1.
  const packed = Buffer.from("2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af8 20680a2065 6c20627705b06c64 7d0a800fa0".replaceAll(" ", ""), "hex");
  expect(unpackRtf(packed)?.toString("latin1")).toMatch(/^\{\\rtf1\\ansi\\ansicpg1252\\pard/);
  fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => (rtfText(Buffer.concat([u32(0), u32(100_000), u32(0x75465a4c), u32(0), bytes])) ?? "").length >= 0));
});
