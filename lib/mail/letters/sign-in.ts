// The letter with a link to sign in. It belongs to no magazine.
import { paragraphs, secretPlace } from "../plain";

/** @param until when the link stops working, in words */
export const signIn = ({ name, site, until }: { name: string; site: string; until: string }) => ({
  subject: `Sign in to ${site}`,
  body: paragraphs(
    `Hello ${name},`,
    `This link signs you in to the desk at ${site}. It works once, until ${until}:`,
    secretPlace("link"),
    "If you did not ask for it, you need do nothing: without this letter nobody can sign in with it.",
  ),
});
