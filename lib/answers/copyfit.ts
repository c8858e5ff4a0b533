// Copyfit: the words of an answer against the length that was asked for.

/** So many tenths of the length asked for still fit. Tenths, because 400 * 1.1 is a little more than 440 to a computer. */
const leeway = { from: 9, to: 11 } as const;

export type Copyfit = { state: "under" | "fits" | "over"; words: number; asked: number; from: number; to: number; sentence: string };

const words = (n: number) => `${n.toLocaleString("en-US")} ${n === 1 ? "word" : "words"}`;

/**
 * How a text of so many words fits.
 * @param asked the length of the assignment, in words
 */
export function copyfit(count: number, asked: number): Copyfit {
  const from = Math.floor((asked * leeway.from) / 10);
  const to = Math.ceil((asked * leeway.to) / 10);
  if (count > to) return { state: "over", words: count, asked, from, to, sentence: `${words(count - asked)} over the ${asked.toLocaleString("en-US")} asked for.` };
  if (count < from) return { state: "under", words: count, asked, from, to, sentence: `Room for about ${words(asked - count)} more: ${asked.toLocaleString("en-US")} were asked for.` };
  return { state: "fits", words: count, asked, from, to, sentence: `That fits the ${asked.toLocaleString("en-US")} asked for.` };
}
