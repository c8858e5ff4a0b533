// What was changed of a paragraph as a whole, of its source notes and of a picture, each change as a sentence.
import { diffArrays } from "diff";
import type { Flat } from "./compare";

const names = { paragraph: "a plain paragraph", subhead: "a subhead", pullQuote: "a pull quote", figure: "a picture" } as const;

/** The changes from the one to the other; of a picture that came or went, that it did. Null stands for what is not there. */
export function sayBlock(from: Flat | null, to: Flat | null): string[] {
  if (!from || !to) {
    if (to?.picture) return [`Picture put in: ${to.picture.alt || "without alt text"}.`];
    return from?.picture ? [`Picture taken out: ${from.picture.alt || "without alt text"}.`] : [];
  }
  return [...(from.as === to.as ? [] : [`Now ${names[to.as]}.`]), ...sayPicture(from, to), ...sayNotes(from.notes, to.notes)];
}

function sayPicture({ picture: from }: Flat, { picture: to }: Flat): string[] {
  if (!from || !to) return [];
  const said = (what: string, was: string, is: string) => (was === is ? [] : [is === "" ? `${what} taken out: “${was}”.` : was === "" ? `${what} added: “${is}”.` : `${what} changed from “${was}” to “${is}”.`]);
  return [...(from.image === to.image ? [] : ["Another picture."]), ...said("Alt text", from.alt, to.alt), ...said("Credit", from.credit, to.credit)];
}

function sayNotes(before: readonly string[], after: readonly string[]): string[] {
  return diffArrays([...before], [...after]).flatMap(({ added, removed, value }) => (added ? value.map((text) => `Source note added: ${text}`) : removed ? value.map((text) => `Source note taken out: ${text}`) : []));
}
