// For tests: what comes of HTML that is pasted.
import type { Pasted } from "./pasted";
import { readHtml } from "./read-html";

/** Throws where it is refused. */
export const paste = (html: string): Pasted => {
  const pasted = readHtml(html);
  if ("refusal" in pasted) throw new Error(pasted.refusal);
  return pasted;
};
