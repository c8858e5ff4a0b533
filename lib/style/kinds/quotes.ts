import { z } from "zod";
import { each, found } from "../match";
import { kind } from "../problem";

const opens = /(^|[\s([{—–“‘/-])$/u;
/** Words whose first letters are left out begin with an apostrophe, not with a quotation mark. */
const clipped = /^(?:tis|twas|em|cause|til|n|\d\ds?)(?![\p{L}\p{N}])/iu;

/** Curly quotation marks and apostrophes. Feet, inches, minutes and seconds after a figure are left alone. */
export const quotes = kind({
  label: "Straight quotes",
  help: "Quotation marks and apostrophes that are not curly.",
  setting: z.object({}),
  fields: [],
  find({ text }) {
    let isOpen = false;
    return each(text, /["']/gu, ({ 0: sign, index }) => {
      const [before, after] = [text.slice(Math.max(0, index - 2), index), text.slice(index + 1, index + 8)];
      const isFirst = opens.test(before);
      if (/\d$/u.test(before) && !(sign === '"' && isOpen) && !/^(?:s\b|\p{L})/u.test(after)) return null;
      if (sign === '"') isOpen = isFirst;
      const wanted = sign === '"' ? (isFirst ? "“" : "”") : isFirst && !clipped.test(after) ? "‘" : "’";
      return found(index, sign, `A straight ${sign === "'" && wanted === "’" ? "apostrophe" : "quotation mark"}: “${wanted}” is meant.`, { text: wanted });
    });
  },
});
