// The lists of a text as Word numbers them: two kinds, and a number of its own for each list, so that each begins at 1.
import { indentStep } from "./paragraphs-out";
import { el, head, spaces, value } from "./xml-out";

export type ListOut = { n: number; isOrdered: boolean };

const level = (isOrdered: boolean, at: number): string =>
  el(
    "w:lvl",
    { "w:ilvl": at },
    value("w:start", 1) + value("w:numFmt", isOrdered ? "decimal" : "bullet") + value("w:lvlText", isOrdered ? `%${at + 1}.` : "•") + value("w:lvlJc", "left") + el("w:pPr", {}, el("w:ind", { "w:left": (at + 1) * indentStep, "w:hanging": 360 })),
  );
const abstract = (id: number, isOrdered: boolean): string =>
  el("w:abstractNum", { "w:abstractNumId": id }, value("w:multiLevelType", "hybridMultilevel") + Array.from({ length: 9 }, (_, at) => level(isOrdered, at)).join(""));

export const numberingXml = (lists: readonly ListOut[]): string =>
  head +
  el(
    "w:numbering",
    spaces,
    abstract(0, false) +
      abstract(1, true) +
      lists
        .map(({ n, isOrdered }) => el("w:num", { "w:numId": n }, value("w:abstractNumId", isOrdered ? 1 : 0) + (isOrdered ? Array.from({ length: 9 }, (_, at) => el("w:lvlOverride", { "w:ilvl": at }, value("w:startOverride", 1))).join("") : "")))
        .join(""),
  );
