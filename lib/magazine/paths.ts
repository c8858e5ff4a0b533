// A path is the part of an address that somebody chose: of a column, an answer, an issue or a topic. Pure; the browser asks it too.
import slugify from "@sindresorhus/slugify";
import { z } from "zod";

/** First parts of addresses that are the installation's own. */
const reservedForColumns = new Set(
  "a about account admin api app assets away contributors desk enhance error errors favicon feed gone health help home host hosts icon images img invitation issues log login logout manifest my people photos privacy public q register robots search settings set-up setup sign-in sign-off sign-out sign-up sitemap sitemaps static status topics www".split(" "),
);

/** Second parts of addresses that are the column's own. */
const reservedForAnswers = new Set("about archive ask contributors corrections embed feed gone issues missing page photos preview print privacy q question questions search sitemap topics".split(" "));

export type PathOf = "column" | "answer" | "issue" | "topic";
export const longestPath = 80;

/** Why this cannot be the path of such a thing: a sentence, or false when it can. Whether it is taken is the database's to say. */
export function pathProblem(of: PathOf, path: string): string | false {
  if (path.length === 0) return "A path is needed: it is the last part of the page’s address.";
  if (path.length > longestPath) return `A path has at most ${longestPath} characters.`;
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(path)) return "A path is made of small letters a to z, figures and single hyphens between them.";
  if (of === "column" && reservedForColumns.has(path)) return `“${path}” is reserved for Askdesk itself. Choose another path.`;
  if (of === "answer" && reservedForAnswers.has(path)) return `“${path}” is reserved inside a column. Choose another path.`;
  return false;
}

/** A path at the door of a form. */
export const pathInput = (of: PathOf) =>
  z.string().trim().superRefine((path, context) => {
    const problem = pathProblem(of, path);
    if (problem) context.addIssue({ code: "custom", message: problem });
  });

/** A path suggested for a headline or a name: cut at a word, never reserved, empty when nothing can be made of it. */
export function suggestPath(of: PathOf, text: string): string {
  const slug = slugify(text.slice(0, 400), { decamelize: false, customReplacements: [["’", ""], ["'", ""]] });
  const cut = slug.length <= longestPath ? slug : slug.slice(0, longestPath + 1).replace(/-[^-]*$/, "").slice(0, longestPath);
  return cut && pathProblem(of, cut) ? `${cut}-${of}`.slice(-longestPath) : cut;
}
