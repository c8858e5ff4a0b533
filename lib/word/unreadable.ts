// Why a Word file cannot be read: a sentence for whoever brought it.

/** Thrown while a file is read; its message is the sentence people read. */
export class Unreadable extends Error {}

/** What is read of a Word file at most. An answer of 5,000 words with ten pictures is far below all of it. */
export const limits = {
  /** Bytes of the file, and of all that is unpacked of it. */
  file: 20_000_000,
  unpacked: 40_000_000,
  entries: 2_000,
  /** Elements of one part, and how deep they may lie in each other. */
  elements: 250_000,
  depth: 200,
  pictures: 40,
  comments: 500,
} as const;
