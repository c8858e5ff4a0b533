import { z } from "zod";
import { each, found } from "../match";
import { kind } from "../problem";
import { choice } from "../setting";

/** Letters with full stops that are nobody's initials. */
const noName = new Set("US UK UN USA USS HMS HMAS HMCS RMS USSR DC NY NJ NH NM NC ND SC SD RI BC AD MP PS RAF RN RA VC BA MA AM PM NB PM CO WVA GI POW RSVP LA ST".split(" "));

/** "J. R. R. Tolkien": initials of two or more before a surname, a full stop after each. */
export const initials = kind({
  label: "Initials",
  help: "The blanks between the initials of a name.",
  setting: z.object({ form: choice(["spaced", "closed"]) }),
  fields: [{ as: "choice", name: "form", label: "Written", options: [["spaced", "Spaced: J. R. R. Tolkien"], ["closed", "Closed: J.R.R. Tolkien"]] }],
  find: ({ text }, { form }) =>
    each(text, /(?<![\p{L}\p{N}.])((?:\p{Lu}\.\s?){1,3}\p{Lu}\.)(?=\s?\p{Lu}[\p{L}’'-]*\p{Ll})/gu, ({ 1: written = "", index }) => {
      const letters = written.replace(/[.\s]/gu, "");
      if (noName.has(letters)) return null;
      const wanted = [...letters].map((letter) => `${letter}.`).join(form === "spaced" ? "\u00a0" : "");
      return wanted === written.replace(/\s/gu, "\u00a0") ? null : found(index, written, `Initials are ${form === "spaced" ? "spaced" : "closed"}: “${wanted.replaceAll("\u00a0", " ")}”.`, { text: wanted });
    }),
});
