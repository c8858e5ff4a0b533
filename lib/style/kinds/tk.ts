import { z } from "zod";
import { findTK } from "../../text/words";
import { kind } from "../problem";

/** TK, the mark for copy still to come. */
export const tk = kind({
  label: "TK",
  help: "Copy that is still to come.",
  setting: z.object({}),
  fields: [],
  // A blank line parts the paragraphs of plain words; within a block it is a line of its own and counts like any other.
  find: ({ text }) => findTK(text.replace(/\n/gu, " ")).map(({ at, length }) => ({ from: at, to: at + length, sentence: "Copy is missing here.", mend: null })),
});
