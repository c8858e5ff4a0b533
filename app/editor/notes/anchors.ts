// Where the notes stand in the text as it is now.
import type { Node } from "@tiptap/pm/model";
import { rangesOf, smallestAt } from "../anchors";

export type { Range } from "../anchors";

/** Of each note whose words stand in the text, from the first of them to the last. */
export const noteRanges = rangesOf("note");

/** The note at a place: of several, the one with the fewest words. */
export const noteAt = (doc: Node, position: number): string | null => smallestAt(noteRanges(doc), position);
