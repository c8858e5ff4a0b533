// What comes of a paste, and how much is taken at once.
import type { Document } from "../kit/doc";

/** `pictures`: data addresses of pictures that came with it. `tables`: the words each table in it begins with. `leftOut`: nouns, for leftOutLine. */
export type Pasted = { document: Document; leftOut: string[]; pictures: string[]; tables: string[] };
export const most = { characters: 2_000_000, words: 60_000 } as const;
export const tooMuch = "That is more than can be pasted at once. Nothing was changed: paste it in parts.";
