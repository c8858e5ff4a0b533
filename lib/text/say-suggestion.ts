// A suggestion in words, as its maker would say it: "replace “x” with “y”". Said after "Ana Reyes suggests" or "You suggest".
import type { Look } from "../kit/doc";
import type { Part, Suggestion } from "./suggestion-list";

const most = 160;

/** In quotation marks; of many words the beginning and the end. */
function quoted(words: string): string {
  const said = words.replace(/\n/gu, " / ").replace(/\s+/gu, " ").trim();
  const signs = [...said];
  return `“${signs.length <= most ? said : `${signs.slice(0, 100).join("").trimEnd()} … ${signs.slice(-50).join("").trimStart()}`}”`;
}

const settings: Record<Look, { on: string; off: string }> = {
  bold: { on: "in bold", off: "bold" },
  italic: { on: "in italics", off: "italics" },
  smallCaps: { on: "in small capitals", off: "small capitals" },
  superscript: { on: "as a superscript", off: "superscript" },
};
const kinds = { paragraph: "paragraph", subhead: "subhead", pullQuote: "pull quote", blockquote: "block quote", bulletList: "bulleted list", orderedList: "numbered list", listItem: "list item", figure: "picture" } as const;
const and = (list: readonly string[]) => (list.length < 2 ? (list[0] ?? "") : `${list.slice(0, -1).join(", ")} and ${list.at(-1)}`);
const isBlank = (words: string) => words.trim() === "";

/** Of words that consist of nothing one can read. */
const blank = (words: string) => (words.includes("\n") ? "a line break" : words.length === 1 ? "a space" : "spaces");

function sayLooks({ words, was, is }: Extract<Part, { kind: "looks" }>): string {
  const [on, off] = [is.filter((look) => !was.includes(look)), was.filter((look) => !is.includes(look))];
  const said = isBlank(words) ? blank(words) : quoted(words);
  const taken = off.length > 0 && `take the ${and(off.map((look) => settings[look].off))} off ${said}`;
  return and([on.length > 0 && `set ${said} ${and(on.map((look) => settings[look].on))}`, taken].filter((one) => one !== false)) || `set ${said} as before`;
}

type Words = Extract<Part, { kind: "inserted" | "deleted" }>;
function sayWords(out: Words | undefined, come: Words | undefined): string | null {
  if (out && come && out.words === come.words) return out.hasLink || come.hasLink ? `change the link on ${quoted(out.words)}` : `set ${quoted(out.words)} otherwise`;
  if (out && come && !isBlank(out.words) && !isBlank(come.words)) return `replace ${quoted(out.words)} with ${quoted(come.words)}`;
  const said = [out && `delete ${isBlank(out.words) ? blank(out.words) : quoted(out.words)}`, come && `insert ${isBlank(come.words) ? blank(come.words) : quoted(come.words)}`].filter((one) => one !== undefined);
  return said.length > 0 ? and(said) : null;
}

type Whole = Extract<Part, { kind: "blockIn" | "blockOut" }>;
function sayBlocks(all: readonly Whole[], verb: string): string[] {
  return Object.entries(kinds).flatMap(([type, name]): string[] => {
    const of = all.filter((one) => one.type === type);
    if (of.length === 0) return [];
    const words = of.map((one) => one.words).filter((one) => !isBlank(one)).join(" / ");
    return [`${verb} ${of.length === 1 ? `a ${name}` : `${of.length} ${name}s`}${words ? `: ${quoted(words)}` : ""}`];
  });
}

function sayWholes(out: readonly Whole[], come: readonly Whole[]): string[] {
  const [words, was] = [come, out].map((all) => all.map((one) => one.words).join(" / "));
  const [first] = come;
  if (first && out.length > 0 && words === was && !isBlank(was!)) return [`make ${quoted(was!)} ${come.length === 1 ? `a ${kinds[first.type]}` : `${kinds[first.type]}s`}`];
  return [...sayBlocks(out, "take out"), ...sayBlocks(come, "add")];
}

/** What it would do, without its full stop. */
export function saySuggestion({ parts }: Pick<Suggestion, "parts">): string {
  const of = <K extends Part["kind"]>(...named: K[]) => parts.filter((part): part is Extract<Part, { kind: K }> => (named as string[]).includes(part.kind));
  const count = (kind: Part["kind"]) => of(kind).length;
  const words = sayWords(of("deleted")[0] as Words | undefined, of("inserted")[0] as Words | undefined);
  const said = [
    ...sayWholes(of("blockOut"), of("blockIn")),
    ...(words ? [words] : []),
    ...of("looks").map(sayLooks),
    ...(count("joined") > 0 ? [count("joined") === 1 ? "join the paragraph with the one before" : `join ${count("joined") + 1} paragraphs`] : []),
    ...(count("split") > 0 ? [count("split") === 1 ? "begin a new paragraph here" : `break it into ${count("split") + 1} paragraphs`] : []),
  ];
  return and(said);
}
