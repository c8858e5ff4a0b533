import { z } from "zod";
import { each, found } from "../match";
import { kind } from "../problem";
import { choice } from "../setting";

const wantedSigns = { em: "—", spacedEm: " — ", spacedEn: " – " } as const;
const words = { em: "an em dash without blanks", spacedEm: "an em dash between blanks", spacedEn: "an en dash between blanks" } as const;

/** The dash of a sentence, in the one form the magazine writes it. A dash that begins or ends a line or a speech is left alone. */
export const dashes = kind({
  label: "Dashes",
  help: "Hyphens typed for dashes, and dashes of another form than the magazine’s.",
  setting: z.object({ form: choice(["em", "spacedEm", "spacedEn"]) }),
  fields: [{ as: "choice", name: "form", label: "The dash in a sentence", options: [["em", "Closed em dash: word—word"], ["spacedEm", "Spaced em dash: word — word"], ["spacedEn", "Spaced en dash: word – word"]] }],
  parts: ["text", "question", "headline", "bio"],
  find: ({ text }, { form }) =>
    // Between two words, figures or closing and opening signs, so that neither "—Name" nor a speech broken off is meant.
    each(text, /(?<=[\p{L}\p{N}.,?!”’)"'\]])([ \u00a0]+-{1,3}[ \u00a0]+|[ \u00a0]*-{2,3}[ \u00a0]*|[ \u00a0]*—[ \u00a0]*|[ \u00a0]+–[ \u00a0]+)(?=[\p{L}\p{N}“‘("'[$£€])/gu, ({ 0: sign, index }) => {
      const wanted = wantedSigns[form];
      if (sign.replaceAll("\u00a0", " ") === wanted) return null;
      if (/\d/u.test(text.charAt(index - 1)) && /\d/u.test(text.charAt(index + sign.length))) return null; // a range or a sum
      return found(index, sign, /-/u.test(sign) ? `A hyphen is no dash: the magazine sets ${words[form]}.` : `The magazine sets ${words[form]}.`, { text: wanted });
    }),
});
