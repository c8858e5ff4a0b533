import { describe, expect, test } from "vitest";
import { fromCopy } from "../text/copy";
import { textBlocks } from "../text/document";
import { problemsIn } from "./engine";
import { kindOf, type KindName } from "./kinds";
import { type Context, noContext } from "./problem";
import { namesIn } from "./names";
import { type Part, readBlock, readLine } from "./reading";
import { sentencesOf } from "./sentences";

/** What a kind finds in paragraphs of copy, as "found > mended"; without a mend as "found". */
function finds(kind: KindName, setting: Record<string, unknown>, copy: string, more: { part?: Part; context?: Partial<Context> } = {}): string[] {
  const part = more.part ?? "text";
  const blocks = part === "credit" ? [readLine(copy, part)] : textBlocks(fromCopy(copy)).map((block) => readBlock(block, part));
  const rules = [{ id: 1, kind, name: kind, setting: kindOf(kind)!.setting.parse(setting) }];
  return problemsIn(blocks, rules, { ...noContext, ...more.context }).map(({ found, mend }) => (mend ? `${found} > ${"text" in mend ? mend.text : mend.italic ? "italic" : "roman"}` : found));
}

describe("states in credit lines", () => {
  const credit = (text: string, form = "ap") => finds("states", { form }, text, { part: "credit" });
  test("AP's list, with the eight that are never shortened", () => {
    expect(credit("Margaret Ellison, Duluth, Minnesota")).toEqual(["Minnesota > Minn."]);
    expect(credit("Margaret Ellison, Duluth, MN")).toEqual(["MN > Minn."]);
    expect(credit("Margaret Ellison, Duluth, Minn")).toEqual(["Minn > Minn."]);
    expect(credit("W. Dombrowski, Boise, Ida.")).toEqual(["Ida. > Idaho"]);
    expect(credit("W. Dombrowski, Dallas, Tex.")).toEqual(["Tex. > Texas"]);
    expect(credit("A. Reader, Memphis, Tenn.", "full")).toEqual(["Tenn. > Tennessee"]);
    expect(finds("states", { form: "column" }, "A. Reader, Memphis, Tenn.", { part: "credit", context: { placeStyle: "postal" } })).toEqual(["Tenn. > TN"]);
  });
  test("neither what is right, nor a country, nor a state in the text itself", () => {
    for (const right of ["Margaret Ellison, Duluth, Minn.", "W. Dombrowski, Toledo, Ohio", "A. Reader, Leeds", "A. Reader, Lyon, France", "Virginia Stone"]) expect(credit(right), right).toEqual([]);
    expect(finds("states", { form: "ap" }, "The ship was built in Duluth, Minnesota")).toEqual([]);
  });
});

describe("date ranges", () => {
  const ranges = (text: string, years = "short") => finds("ranges", { years }, text);
  test("an en dash, and the second year shortened or in full", () => {
    expect(ranges("The war of 1941-1945 ended.")).toEqual(["1941-1945 > 1941–45"]);
    expect(ranges("(1941–1945)")).toEqual(["1941–1945 > 1941–45"]);
    expect(ranges("In 1941 - 45 it was.")).toEqual(["1941 - 45 > 1941–45"]);
    expect(ranges("The war of 1941–45.", "full")).toEqual(["1941–45 > 1941–1945"]);
    expect(ranges("In 1898-02 and 1900–05.")).toEqual(["1900–05 > 1900–1905"]);
    expect(ranges("In 1898-1902.")).toEqual(["1898-1902 > 1898–1902"]);
    expect(ranges("June 6-8 and 6-8 June, June-August")).toEqual(["June 6-8 > June 6–8", "6-8 June > 6–8 June", "June-August > June–August"]);
  });
  test("after from and between the years are joined by a word", () => {
    expect(ranges("From 1941–45 she sailed.")).toEqual(["From 1941–45 > From 1941 to 1945"]);
    expect(ranges("It fell between 1941-1945.")).toEqual(["between 1941-1945 > between 1941 and 1945"]);
  });
  test("no telephone, ISO date, hull number, page or score", () => {
    for (const right of ["The war of 1941–45.", "From 1941 to 1945.", "On 1941-12-07.", "Call 555-1941-1942.", "The 1941-class ships", "U-1941-45", "$1941-1945x", "mid-1941", "A 2–1 score in 1950", "the years 1900–1905"]) expect(ranges(right), right).toEqual([]);
  });
});

describe("small numbers", () => {
  const numbers = (text: string, more = {}) => finds("numbers", { upTo: 9, units: true, ages: true, ...more }, text);
  test("are spelled out, with a capital where a sentence begins", () => {
    expect(numbers("He saw 8 ships. 3 of them sank, and 10 were saved.")).toEqual(["8 > eight", "3 > Three"]);
    expect(numbers("The 5 men had 45 days.", { upTo: 100 })).toEqual(["5 > five", "45 > forty-five"]);
    expect(numbers("It was 8 miles off when she was 6 years old.", { units: false, ages: false })).toEqual(["8 > eight", "6 > six"]);
    expect(numbers("Only 2 came back.")).toEqual(["2 > two"]);
  });
  test("figures stay with units, money, dates, times, ages, places in a row and names", () => {
    for (const right of [
      "It was 8 miles off, at 5 percent, with 6 mm of steel and a 9-foot beam.", "It cost $5, or £4.", "On May 5, on 5 May and on 5th May.", "At 5 a.m., or 5:30, or 6 o’clock.", "She was 6 years old, a 6-year-old, aged 6, a boy of 6.",
      "See page 5, chapter 2, No. 3, vol. 4.", "Apollo 8, Convoy PQ 7, Highway 6 and Type 7", "They won 3–2, or 3-2.", "A ratio of 1:5, or 2.5, or 1,005, or 5/8.", "The 5th Army, B-17, U-9 and MI6", "Some 5 million came.", "Between 5 and 15 of them.", "44 BC", "5′ 8″", "On 12 and 15 June",
    ]) expect(numbers(right), right).toEqual([]);
  });
});

describe("dashes", () => {
  const dashes = (text: string, form = "em") => finds("dashes", { form }, text);
  test("hyphens typed for dashes, and other forms than the magazine's", () => {
    expect(dashes("He came - and went.")).toEqual([" -  > —"]);
    expect(dashes("He came--and went.")).toEqual(["-- > —"]);
    expect(dashes("He came -- and went – often — away.")).toEqual([" --  > —", " –  > —", " —  > —"]);
    expect(dashes("He came—and went.", "spacedEn")).toEqual(["— >  – "]);
    expect(dashes("He came – and went.", "spacedEm")).toEqual([" –  >  — "]);
  });
  test("neither hyphens, ranges, nor a dash at an end", () => {
    for (const right of ["A well-known U-boat.", "In 1941–45 and on pages 3–5.", "—Walter Dombrowski, Toledo, Ohio", "He said, “I never—”", "10 - 4", "He came—and went."]) expect(dashes(right), right).toEqual([]);
  });
});

describe("double spaces and straight quotes", () => {
  test("more than one blank", () => {
    expect(finds("spaces", {}, "He came.  Then he  went.")).toEqual(["   >  ", "   >  "]);
    expect(finds("spaces", {}, "He came. Then\u00a0he went.")).toEqual([]);
  });
  test("quotation marks open and close; an apostrophe closes", () => {
    expect(finds("quotes", {}, `He said "no" and 'twas all; it's "the '20s".`)).toEqual([`" > “`, `" > ”`, `' > ’`, `' > ’`, `" > “`, `' > ’`, `" > ”`]);
    expect(finds("quotes", {}, `'Never,' he said ("ever").`)).toEqual([`' > ‘`, `' > ’`, `" > “`, `" > ”`]);
    expect(finds("quotes", {}, `She was 5'8" tall, at 40°26'46" north, and “it’s” right.`)).toEqual([]);
  });
});

describe("the serial comma", () => {
  const comma = (text: string, wanted = "unwanted") => finds("serialComma", { comma: wanted }, text);
  test("in lists of short things, wanted or not", () => {
    expect(comma("The flag was red, white, and blue.")).toEqual(["white, > white"]);
    expect(comma("The flag was red, white and blue.", "wanted")).toEqual(["white > white,"]);
    expect(comma("They took France, Belgium, and Holland.")).toEqual(["Belgium, > Belgium"]);
    expect(comma("It had three studios, two turntables, a periscope and a dockyard.", "wanted")).toEqual(["a periscope > a periscope,"]);
  });
  test("not before a clause, behind an opening, or around an apposition", () => {
    for (const right of ["In 1914, Britain and France declared war.", "After Dunkirk, ships and men were few.", "He fell, rose and he won.", "When it rained, cats and dogs fell.", "However, salt and pepper helped.", "The painter, Wilkinson, and his studio moved.", "That day, men and women came.", "The war over, men and women went home.", "He came, saw, and then he went home."])
      for (const wanted of ["wanted", "unwanted"]) expect(comma(right, wanted), `${wanted}: ${right}`).toEqual([]);
    expect(comma("The flag was red, white and blue.")).toEqual([]);
    expect(comma("The flag was red, white, and blue.", "wanted")).toEqual([]);
  });
});

describe("ranks and initials", () => {
  const ranks = (text: string, more = {}) => finds("ranks", { form: "short", first: true, again: "either", ...more }, text);
  test("a rank before a full name has the magazine's form, and the full name comes first", () => {
    expect(ranks("General Dwight D. Eisenhower came.")).toEqual(["General > Gen."]);
    expect(ranks("Lieutenant Colonel John Frost and Lt Anne de Vries came.")).toEqual(["Lieutenant Colonel > Lt. Col.", "Lt > Lt."]);
    expect(ranks("Gen. Dwight D. Eisenhower came.", { form: "full" })).toEqual(["Gen. > General"]);
    expect(ranks("Gen. Eisenhower came.\n\nThen Gen. Dwight D. Eisenhower went.")).toEqual(["Gen. Eisenhower > Gen. Dwight D. Eisenhower"]);
    expect(ranks("Gen. Dwight D. Eisenhower came.\n\nGen. Eisenhower went.", { again: "surname" })).toEqual(["Gen. Eisenhower > Eisenhower"]);
  });
  test("neither the rank alone, nor a surname's, nor a field marshal", () => {
    for (const right of ["The general came with a Major General.", "General Motors built it.", "Gen. Dwight D. Eisenhower came. General Eisenhower went.", "Field Marshal Bernard Montgomery", "Private Eye", "The captain and Captain Ahab"]) expect(ranks(right), right).toEqual([]);
  });
  test("initials are spaced or closed; what only looks like initials is left", () => {
    expect(finds("initials", { form: "spaced" }, "By J.R.R. Tolkien and C.S. Lewis")).toEqual(["J.R.R. > J.\u00a0R.\u00a0R.", "C.S. > C.\u00a0S."]);
    expect(finds("initials", { form: "closed" }, "By J. R. R. Tolkien")).toEqual(["J. R. R. > J.R.R."]);
    for (const right of ["By J. R. R. Tolkien", "The U.S. Army and H.M.S. Hood", "Dwight D. Eisenhower", "In Washington, D.C. Nobody came.", "At 5 a.m. Monday"]) expect(finds("initials", { form: "spaced" }, right), right).toEqual([]);
  });
});

describe("terms and spellings", () => {
  const setting = { pairs: "World War II: the Second World War; Second World War; WWII\nconvoy: column of ships" };
  test("the term the magazine has chosen, with the capital of its place", () => {
    expect(finds("terms", setting, "In the Second World War, WWII. Column of ships and column of ships.")).toEqual(["the Second World War > World War II", "WWII > World War II", "Column of ships > Convoy", "column of ships > convoy"]);
  });
  test("not within a title, not the wanted term, not a part of a word", () => {
    for (const right of ["World War II and World War I", "He wrote *The Second World War*.", "XWWII", "a second world war"]) expect(finds("terms", setting, right), right).toEqual([]);
  });
  test("a name has one spelling, in titles too", () => {
    expect(finds("spellings", { pairs: "Guadalcanal: Guadalcanel" }, "*The Guadalcanel Diary*")).toEqual(["Guadalcanel > Guadalcanal"]);
  });
});

describe("names spelled two ways", () => {
  const names = (text: string, context: Partial<Context> = {}, right = "") => finds("names", { archive: true, right }, text, { context });
  test("in one text: the unknown one, else the rarer, else the later", () => {
    expect(names("He saw Guadalcanal. At Guadalcanal and Guadalcanel it rained.")).toEqual(["Guadalcanel > Guadalcanal"]);
    expect(names("He met Edward Wadsworth and Edward Wadswroth.")).toEqual(["Wadswroth > Wadsworth"]);
    expect(names("He met Tarrow. Then Tarrow met Tarow.\n\nTarow won.", { known: new Set(["Tarow"]) })).toEqual(["Tarrow > Tarow", "Tarrow > Tarow"]);
  });
  test("one letter from a name the magazine knows, also where it opens a sentence", () => {
    expect(names("He wrote *Guadalcanel Diary*.", { nearest: new Map([["Guadalcanel", "Guadalcanal"]]) })).toEqual(["Guadalcanel > Guadalcanal"]);
    expect(names("Guadalcanel fell.", { nearest: new Map([["Guadalcanel", "Guadalcanal"]]) })).toEqual(["Guadalcanel > Guadalcanal"]);
  });
  test("neither plurals, possessives, peoples, ordinary words, nor what the list has as right", () => {
    for (const right of ["The German and Germany, the Germans", "With Admirals and an Admiral", "For Kennedy’s brother Kennedy", "An Austrian in Austria", "The Allied and the Allies", "Three men. There they sat.", "In Japan and Jason", "With Poles and Roles", "They trailed in Trail and Trial, in a trial"]) expect(names(right), right).toEqual([]);
    expect(names("With Johnson and Johnsen", {}, "Johnsen")).toEqual([]);
    expect(names("With Johnson and Johnsen", { known: new Set(["Johnson", "Johnsen"]) })).toEqual([]);
  });
});

describe("italics of ships and books", () => {
  const italics = (text: string, more: Partial<Context> = {}) => finds("italics", { prefixes: ["HMS", "USS", "SS"], ships: "Bismarck", titles: true }, text, { context: more });
  test("names behind a prefix, on the list, and titles of the contributors' books", () => {
    expect(italics("The HMS Hood and USS Prince of Wales’s guns, and Bismarck.")).toEqual(["Hood > italic", "Prince of Wales > italic", "Bismarck > italic"]);
    expect(italics("*HMS Hood* sailed.")).toEqual(["HMS > roman"]);
    expect(italics("He wrote The Cold Road.", { titles: ["The Cold Road"] })).toEqual(["The Cold Road > italic"]);
  });
  test("not what is in italics, and no officer of another SS", () => {
    for (const right of ["HMS *Hood* sailed.", "*Bismarck* sank.", "He wrote *The Cold Road*.", "The SS General Wolff and SS Obergruppenführer Karl", "The HMS sailed."]) expect(italics(right, { titles: ["The Cold Road"] }), right).toEqual([]);
  });
});

describe("long sentences and TK", () => {
  test("a sentence over its length; a full stop behind an initial or a title ends none", () => {
    const long = `${["A", ...Array.from({ length: 8 }, () => "word")].join(" ")} Gen. Dwight D. Eisenhower.`;
    expect(finds("sentences", { words: 12 }, `Short one. ${long} Short again.`)).toEqual([long]);
    expect(finds("sentences", { words: 13 }, long)).toEqual([]);
  });
  test("TK anywhere, with no mend", () => {
    expect(finds("tk", {}, "In TK there were TKTK ships; an ATK is none.")).toEqual(["TK", "TKTK"]);
  });
});

describe("what is found is known again by the words around it", () => {
  const rule = { id: 1, kind: "spaces", name: "Double spaces", setting: {} };
  const around = (text: string) => problemsIn([readLine(text, "text")], [rule], noContext).map(({ before, after, words }) => [before, after, words]);
  test("two on either side, with the signs between them", () => {
    expect(around("He sailed for the U.S.  on a well-known ship.")).toEqual([["the U.S.", "on a", "the U.S. on a"]]);
    expect(around("“No,” said O’Brien’s cook—twice,  ’tis said.")).toEqual([["cook—twice,", "’tis said.", "cook—twice, ’tis said."]]);
    expect(around("He  went")).toEqual([["", "went", "went"]]);
  });
});

describe("texts nobody writes are read to their end", () => {
  test("stops, apostrophes and hyphens in a row beside what is found", () => {
    expect(finds("spaces", {}, `${`${"'.-’".repeat(19)}a  `.repeat(200)}a`)).toEqual(Array.from({ length: 200 }, () => "   >  "));
  });
  test("stops in a row that end no sentence", () => {
    const [long, short] = [`He fell${".".repeat(200_000)}and rose.`, "Then he went."];
    expect(sentencesOf(`${long} ${short}`)).toEqual([{ from: 0, to: long.length }, { from: long.length + 1, to: long.length + 1 + short.length }]);
  });
  test("hyphened capitals that make no name", () => {
    expect(namesIn(`By ${"A-".repeat(100_000)}1 to Guadalcanal.`).names.map(({ word }) => word)).toEqual(["Guadalcanal"]);
  });
  test("a list that never ends, and one without an end behind it", () => {
    const rule = { id: 1, kind: "serialComma", name: "Serial comma", setting: { comma: "unwanted" } };
    for (const text of ["a. The flag was red, white, and blue.", "red, white, and blue."]) expect(problemsIn([readLine("a, ".repeat(60_000) + text, "text")], [rule], noContext).map(({ found }) => found)).toEqual(["white,"]);
  });
  test("blanks in a credit line", () => {
    expect(finds("states", { form: "ap" }, `Margaret Ellison, Duluth, ${" ".repeat(2_000)}Minnesota${" ".repeat(2_000)}`, { part: "credit" })).toEqual(["Minnesota > Minn."]);
  });
});
