// A paper letter, typed in by an editor. It arrives like any other message. Pure.
import { z } from "zod";
import { day } from "../kit/day";
import { line, prose, rowId } from "../kit/typed";
import { emailProblem, questionWords } from "./asking";

export const typingIn = z.object({
  columnId: rowId,
  question: questionWords("The reader’s words are missing."),
  /** Empty for an unsigned letter, which is printed with the name withheld. */
  name: line(120).default(""),
  town: line(120).default(""),
  region: line(80).default(""),
  withheld: z.literal("on").optional().transform((tick) => tick === "on"),
  postalAddress: prose(500).default(""),
  email: line(254)
    .default("")
    .refine((address) => address === "" || !emailProblem(address), "This does not look like an email address."),
  postmarkedOn: z.union([z.literal(""), day]).default("").transform((text) => text || null),
  /** Made with the form, so that a form sent twice is one letter. */
  token: z.string().min(16).max(64),
});
