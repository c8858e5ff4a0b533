import { z } from "zod";
import { each, found } from "../match";
import { kind } from "../problem";

/** One blank between words and after a full stop; one that does not break is kept. */
export const spaces = kind({
  label: "Double spaces",
  help: "More than one space in a row.",
  setting: z.object({}),
  fields: [],
  find: ({ text }) => each(text, /[ \u00a0]{2,}/gu, ({ 0: blanks, index }) => found(index, blanks, "One space is enough.", { text: blanks.includes("\u00a0") ? "\u00a0" : " " })),
});
