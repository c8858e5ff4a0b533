// PostgreSQL marks what it found inside plain text. The marks are two private signs, never tags, so the text around them
// stays text: the page sets the found words in <mark> itself.

export const mark = { start: "\uE000", stop: "\uE001" } as const;

/** A text in pieces, those that were found among them. */
export type Highlighted = { text: string; found: boolean }[];

/** Splits a marked text; signs that do not pair, because somebody typed them, mark nothing beyond the next one. */
export function unmark(text: string): Highlighted {
  return text
    .split(mark.start)
    .flatMap((piece, at) => {
      if (at === 0) return [{ text: piece, found: false }];
      const [found, ...rest] = piece.split(mark.stop);
      return [{ text: found!, found: true }, { text: rest.join(""), found: false }];
    })
    .map((piece) => ({ ...piece, text: piece.text.replaceAll(mark.stop, "") }))
    .filter((piece) => piece.text !== "");
}
