import { suggestPath } from "../magazine/paths";
import { type Format, formats } from "./manuscript";

/** A name that every system takes: slug line and reference, of a revision with its number. */
export function fileName(format: Format, { slugLine, reference, revision }: { slugLine: string; reference: string; revision: number | null }): string {
  const words = [suggestPath("answer", slugLine), reference, revision === null ? "" : `revision-${revision}`].filter(Boolean);
  return `${words.join("-")}.${formats[format].ending}`;
}
