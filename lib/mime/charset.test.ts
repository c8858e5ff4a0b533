import iconv from "iconv-lite";
import { expect, test } from "vitest";
import { decodeText } from "./charset";

// One sentence each, as short as a reader's subject line may be.
test.each([
  ["windows-1252", "Formação é não são"],
  ["windows-1252", "Où est le château ? Là-bas, très loin."],
  ["windows-1252", "Über die Brücke gehen größere Häuser"],
  ["windows-1252", "¿Cuándo se construyó el puente, señor Núñez?"],
  ["windows-1252", "Hvornår blev broen bygget? Kære læser på øen"],
  ["windows-1252", "It’s a “good” bridge – isn’t it?"],
  ["windows-1252", "Müller"],
  ["iso-8859-2", "Zażółć gęślą jaźń, kiedy zbudowano most?"],
  ["windows-1250", "Příliš žluťoučký kůň úpěl ďábelské ódy"],
  ["windows-1251", "Здравствуйте, когда был построен мост?"],
  ["windows-1251", "Доброго дня, коли збудували міст?"],
  ["koi8-r", "Здравствуйте, когда был построен мост?"],
  ["windows-1253", "Πότε χτίστηκε η γέφυρα"],
  ["windows-1254", "Köprü ne zaman inşa edildi? Teşekkürler, değil mi"],
  ["windows-1255", "מתי נבנה הגשר הזה"],
  ["windows-1256", "متى بني الجسر"],
  ["cp874", "สะพานนี้สร้างเมื่อไหร่"],
  ["big5", "請問這座橋是什麼時候建造的?"],
  ["gbk", "请问这座桥是什么时候建造的"],
  ["big5", "繁體中文繁體中文"],
  ["shift_jis", "日本語日本語"],
  ["shift_jis", "この橋はいつ建てられましたか"],
  ["euc-jp", "この橋はいつ建てられましたか"],
  ["euc-kr", "이 다리는 언제 지어졌습니까"],
])("undeclared %s is recognised: %s", (charset, said) => {
  expect(decodeText(iconv.encode(said, charset), null)).toEqual({ text: said, flags: ["guessedCharset"] });
  expect(decodeText(iconv.encode(said, charset), charset)).toEqual({ text: said, flags: [] });
});

test("UTF-8 and UTF-16 need no name", () => {
  expect(decodeText(Buffer.from("\ufeffBrücke"), null)).toEqual({ text: "Brücke", flags: [] });
  expect(decodeText(Buffer.from("\ufeffBrücke", "utf16le"), "us-ascii")).toEqual({ text: "Brücke", flags: [] });
  expect(decodeText(Buffer.from("bridges", "utf16le"), null)).toEqual({ text: "bridges", flags: [] });
});

test("braces in a program are not Chinese", () => {
  expect(decodeText(Buffer.from("a ~{ b } ~} c"), null)).toEqual({ text: "a ~{ b } ~} c", flags: [] });
});

test("a character cut in two by a line's end is whole again", () => {
  const bytes = Buffer.from("Марина");
  expect(decodeText(Buffer.concat([bytes.subarray(0, 7), Buffer.from("\r\n"), bytes.subarray(7)]), "utf-8")).toEqual({ text: "Марина", flags: [] });
});

test("a few bytes hurt on the way spoil no text, and are said", () => {
  const hurt = Buffer.concat([Buffer.from("Größe, Brücke, Käse, Öl, "), Buffer.from([0xc3]), Buffer.from(" und mehr")]);
  expect(decodeText(hurt, "utf-8")).toEqual({ text: "Größe, Brücke, Käse, Öl, \ufffd und mehr", flags: ["unreadable"] });
});

test("a claim that the bytes belie is not followed", () => {
  expect(decodeText(Buffer.from("caf\xe9 cr\xe8me", "latin1"), "utf-8")).toEqual({ text: "café crème", flags: ["guessedCharset"] });
  expect(decodeText(Buffer.from("Здравствуйте"), "iso-8859-1").text).toBe("Здравствуйте");
  expect(decodeText(Buffer.from("Здравствуйте"), "euc-kr").text).toBe("Здравствуйте");
});

test("no name of a charset is an error, and none is a way to smuggle", () => {
  for (const name of ["", "x", "__proto__", "constructor", "base64", "hex", "binary", "utf-99", "a".repeat(5_000), "'utf-8'", "utf-8*en", "\0"]) expect(decodeText(Buffer.from("bells"), name).text).toBe("bells");
});
