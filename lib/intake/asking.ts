// What a reader types into the form, and what of it is refused with a sentence. Pure; the form in the browser asks it too.
import { z } from "zod";
import { clean } from "../kit/typed";
import { hearingNames } from "../words";

/** In characters as people count them. The column's own limit in words is advice; this one holds. */
export const longestQuestion = 20_000;

/** Something readable: marks, blanks and invisible characters alone are nothing. */
const readable = /[\p{L}\p{N}]/u;
const figures = (n: number) => n.toLocaleString("en-US");
const longer = (text: string, max: number) => text.length > max && [...text].length > max;

export const typedLine = z.string().default("").transform((text) => clean(text).replace(/\s+/g, " "));
/** A line that has to say something. */
export const needed = (missing: string, max: number) =>
  typedLine.pipe(
    z
      .string()
      .refine((text) => readable.test(text), missing)
      .refine((text) => !longer(text, max), `That is longer than the ${max} characters there is room for.`),
  );

/** Why mail could not reach this address: a sentence, or false. Addresses in every script are taken (RFC 6531). */
export function emailProblem(address: string): string | false {
  if (address === "") return "Your email address is missing. We need it to tell you what becomes of your question.";
  const [local, host, ...more] = address.split("@");
  if (!local || host === undefined || more.length > 0 || /[\s<>(),;:"\\]/.test(address)) return "This does not look like an email address. It should be like name@example.org.";
  if (host === "") return "This address stops after the @. What comes after it is missing.";
  if (!host.includes(".")) return `This address stops after “${host.slice(0, 40)}”. Is the ending missing, such as .com or .org?`;
  if (!/^[\p{L}\p{N}\p{M}]([\p{L}\p{N}\p{M}.-]*[\p{L}\p{N}\p{M}])?$/u.test(host) || host.includes("..") || /\.[^.]$/.test(host)) return `“${host.slice(0, 40)}” does not look like the end of an email address.`;
  if (address.length > 254) return "This address is longer than an email address can be.";
  return false;
}

/** An address mail can reach; `missing` is said when there is none. */
export const emailOr = (missing: string) =>
  typedLine.pipe(
    z.string().superRefine((address, context) => {
      const problem = address === "" ? missing : emailProblem(address);
      if (problem) context.addIssue({ code: "custom", message: problem });
    }),
  );

export const email = emailOr("Your email address is missing. We need it to tell you what becomes of your question.");

/** How the reader wants to be credited; also what can be corrected later. */
export const crediting = z.object({
  name: needed("Your name is missing. You can ask us to withhold it in print.", 120),
  town: needed("Your town or city is missing.", 120),
  region: needed("Your state or country is missing.", 80),
  withheld: z.literal("on").optional().transform((tick) => tick === "on"),
});

/** The words of a question, from whichever door; `missing` is said when there are none. */
export const questionWords = (missing: string) =>
  z
    .string()
    .default("")
    .transform(clean)
    .pipe(
      z
        .string()
        .refine((text) => readable.test(text), missing)
        .refine((text) => !longer(text, longestQuestion), {
          error: (issue) => `This is ${figures([...String(issue.input)].length)} characters long, and we can take ${figures(longestQuestion)}. Please shorten it; we print a few hundred words at most.`,
        }),
    );

/** Which letters the reader wants; who says nothing wants all. */
export const hearing = z.enum(hearingNames, "Choose when you want to hear from us.").default("all");

/** The tick by which a reader lets the question be shown on the column's board. */
export const boardTick = z.literal("on").optional().transform((tick) => tick === "on");

/** The whole form. */
export const asking = crediting.extend({ board: boardTick, question: questionWords("Your question is missing."), email, hearing });
