// Mail that is put together wrongly: heads, boundaries and line ends.
import { expect, test } from "vitest";
import { parseMail } from "./parse";
import { goodHead, reading, testNow, textOf } from "./testing";

test("lines before the head, blanks before its first line, and parts right below it", async () => {
  for (const before of ["From ann@example.org Mon Mar  9 10:00:00 2026\n", "\n\n", "\xef\xbb\xbf", " ", ">From ann Mon Mar  9\n"]) expect(await reading(`${before}${goodHead.join("\n")}`, "", "x")).toMatchObject({ subject: "Bells", text: "x", flags: [] });
  expect(await reading(goodHead.join("\n").replaceAll(":", "  :").replace(/ {2}:00 {2}:00/, ":00:00"), "", "x")).toMatchObject({ subject: "Bells", from: { address: "ann@example.org" } });
  const parts = ["------b", "Content-Type: text/plain", "", "one", "------b", "Content-Type: text/html", "", "<p>two</p>", "------b--"];
  for (const head of [["Content-Type: multipart/alternative; boundary=----b", "This is a multi-part message in MIME format."], ["Content-Type: multipart/alternative", ""]]) expect(await reading(...goodHead, ...head, ...parts)).toMatchObject({ subject: "Bells", text: "one", hasHtml: true, flags: ["brokenStructure"] });
});

test("two Content-Type lines: the parts are found by the one that fits", async () => {
  const parts = ["", "--b", "Content-Type: text/plain", "", "one", "--b", "Content-Type: text/plain", "", "two", "--b--"];
  for (const types of [
    ["Content-Type: text/plain", "Content-Type: multipart/mixed; boundary=b"],
    ["Content-Type: multipart/mixed; boundary=b", "Content-Type: text/plain"],
    ["Content-Type: multipart/mixed; boundary=wrong", 'Content-Type: multipart/mixed; boundary="b"'],
  ])
    expect(await textOf(...goodHead, ...types, ...parts)).toBe("one\n\ntwo");
});

test("boundaries: one that begins another, none named, one that never ends, one that never comes", async () => {
  expect(await textOf(...goodHead, "Content-Type: multipart/mixed; boundary=ab", "", "--ab", "Content-Type: multipart/alternative; boundary=abc", "", "--abc", "", "one", "--abc", "Content-Type: text/html", "", "<p>one</p>", "--abc--", "--ab", "", "two", "--ab--")).toBe("one\n\ntwo");
  const unnamed = await reading(...goodHead, "Content-Type: multipart/mixed", "", "--b", "Content-Type: text/plain", "", "one", "--b", "", "two", "--b--");
  expect([unnamed.text, unnamed.flags]).toEqual(["one\n\ntwo", ["brokenStructure"]]);
  expect(await textOf(...goodHead, "Content-Type: multipart/mixed; boundary=b", "", "--b", "Content-Type: text/plain", "", "one, and", "more")).toBe("one, and\nmore");
  const never = await reading(...goodHead, "Content-Type: multipart/mixed; boundary=b", "", "All of it stands here.");
  expect([never.text, never.flags]).toEqual(["All of it stands here.", ["brokenStructure", "rawShown"]]);
});

test("a part without a head, and a head without a blank line after it", async () => {
  expect(await textOf(...goodHead, "Content-Type: multipart/mixed; boundary=b", "", "--b", "plain words", "and more", "--b--")).toBe("plain words\nand more");
  const it = await reading(...goodHead, "Here the text begins at once,", "and goes on.");
  expect([it.text, it.flags]).toEqual(["Here the text begins at once,\nand goes on.", ["brokenStructure"]]);
});

test("text that stands outside the parts of an empty mail is shown", async () => {
  const it = await reading(...goodHead, "Content-Type: multipart/mixed; boundary=b", "", "Only here.", "--b", "Content-Type: text/plain", "", "", "--b--");
  expect([it.text, it.textFrom, it.flags]).toEqual(["Only here.", "raw", ["rawShown", "brokenStructure"]]);
});

test("a mail with more parts than are gone through shows what stands in it", async () => {
  const deep = Array.from({ length: 4_000 }, (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\n\n--b${at}`);
  expect(await reading(...goodHead, ...deep, "", "Why bells?")).toMatchObject({ subject: "Bells", textFrom: "raw", flags: ["tooManyParts", "rawShown", "brokenStructure"] });
});

test("what has no head at all is shown as it stands", async () => {
  expect(await reading("just words", "on two lines")).toMatchObject({ text: "just words\non two lines", textFrom: "raw", from: null });
});

test("bare CRs, one CR too many, and parts encoded as a whole", async () => {
  const mail = [...goodHead, "Content-Type: multipart/mixed; boundary=b", "", "--b", "", "one", "--b", "", "two", "--b--", ""].join("\n");
  for (const ends of ["\r", "\n", "\r\n", "\r\r\n"]) expect(await parseMail(Buffer.from(mail.replaceAll("\n", ends)), testNow)).toMatchObject({ subject: "Bells", text: "one\n\ntwo", flags: [] });
  const inner = Buffer.from(mail.slice(mail.indexOf("--b"))).toString("base64");
  expect(await reading(...goodHead, "Content-Type: multipart/mixed; boundary=b", "Content-Transfer-Encoding: base64", "", inner)).toMatchObject({ text: "one\n\ntwo", flags: ["brokenStructure"] });
});
