// Characters as real programs write them: wrongly named, not named at all, or in sets that few remember.
import { expect, test } from "vitest";
import { goodHead, reading } from "./testing";

test("NUL in an encoded subject and in the body goes; the rest stays", async () => {
  const it = await reading(...goodHead.slice(0, 3), "Subject: =?ISO-8859-1?Q?testing=00?=", "", "one\0two");
  expect([it.subject, it.text]).toEqual(["testing", "onetwo"]);
  expect(it.flags).toEqual(["droppedNul"]);
});

test("UTF-8 is read though the mail says ASCII, Latin-1 or nothing", async () => {
  for (const type of ["text/plain; charset=us-ascii", "text/plain; charset=iso-8859-1", "text/plain"]) {
    const it = await reading(...goodHead, `Content-Type: ${type}`, "", "f\xc3\xbcr Gr\xc3\xbc\xc3\x9fe");
    expect([it.text, it.flags]).toEqual(["für Grüße", []]);
  }
});

test("undeclared Big5 and Latin-1 are readable, and said to be a guess; what nothing fits is flagged", async () => {
  const big5 = await reading(...goodHead, "", "\xbd\xd0\xb0\xdd\xb3\xef\xae\xce\xbe\xf4\xac\x4f\xa4\xb0\xbb\xf2\xae\xc9\xad\xd4\xab\xd8\xb3\x79\xaa\xba\xa1\x48");
  expect(big5.text).toMatch(/^請問.*橋是什麼時候建造的/);
  expect(big5.flags).toEqual(["guessedCharset"]);
  const latin = await reading(...goodHead, "", "O\xf9 est le ch\xe2teau ? L\xe0-bas, tr\xe8s loin.");
  expect([latin.text, latin.flags]).toEqual(["Où est le château ? Là-bas, très loin.", ["guessedCharset"]]);
  const noise = await reading(...goodHead, "", "\x81\xfe\x8d\xff\x90\x9d \xf0\x82\x81\xff\x8f\x90");
  expect(noise.flags).toContain("unreadable");
});

test.each([
  ["iso-2022-jp", "\x1b$B$3$N66$O\x1b(B?", "この橋は?"],
  ["iso-2022-kr", "\x1b$)C\n\x0e@L\x0f 1", "이 1"],
  ["hz-gb-2312", "~{GE~} 1", "桥 1"],
  ["windows-1258", "Ti\xea\xecng Vi\xea\xf2t", "Tiếng Việt"],
  ["ks_c_5601-1987", "\xb4\xd9\xb8\xae", "다리"],
  ["iso-8859-8-i", "\xf9\xec\xe5\xed", "שלום"],
  ["windows-1255", "\xf9\xec\xe5\xed", "שלום"],
  ["gb2312", "\xc7\xc5", "桥"],
  ["big5", "\xbe\xf4", "橋"],
  ["koi8-r", "\xcd\xcf\xd3\xd4", "мост"],
  ["windows-1252", "\x93x\x94 \x96 \x80", "“x” – €"],
  ["utf-7", "Gr+APwA3w-e", "Grüße"],
])("%s is read", async (charset, bytes, said) => {
  const it = await reading(...goodHead, `Content-Type: text/plain; charset="${charset}"`, "", bytes);
  expect([it.text.trim(), it.flags]).toEqual([said, []]);
});

test("an unknown charset is said, and read as well as can be", async () => {
  const it = await reading(...goodHead, "Content-Type: text/plain; charset=x-klingon", "", "caf\xc3\xa9");
  expect([it.text, it.flags]).toEqual(["café", ["unknownCharset"]]);
});
