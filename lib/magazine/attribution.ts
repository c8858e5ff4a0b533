// The line that says where an answer first appeared: the column's words, with the issue and the magazine filled in. Pure.

/** A piece of the line: words as they stand, or the magazine's name, which is set as a title. */
export type AttributionPart = { text: string; isTitle: boolean };

const article = /^the\s+/i;

/**
 * The line in pieces. An issue whose name has an article of its own ("The Christmas Number") loses it behind one of the line:
 * "in the {issue} issue" is never "in the The Christmas Number issue".
 * @param line the column's words with `{issue}` and `{magazine}`
 */
export function attributionParts(line: string, issue: string, magazine: string): AttributionPart[] {
  const filled = line.replace(/(\bthe\s+)?\{issue\}/gi, (_, before: string | undefined) => (before ? before + issue.replace(article, "") : issue));
  return filled
    .split(/(\{magazine\})/)
    .filter(Boolean)
    .map((text) => (text === "{magazine}" ? { text: magazine, isTitle: true } : { text, isTitle: false }));
}
