import { z } from "zod";
import { wordsOf } from "../../text/words";
import { kind } from "../problem";
import { sentencesOf } from "../sentences";
import { number } from "../setting";

/** A sentence that a reader must take breath in. No machine mends it. */
export const sentenceLength = kind({
  label: "Long sentences",
  help: "Sentences of more words than so many.",
  setting: z.object({ words: number(10, 200) }),
  fields: [{ as: "number", name: "words", label: "At most, in words" }],
  parts: ["text", "question"],
  find: ({ text }, setting) =>
    sentencesOf(text).flatMap(({ from, to }) => {
      const count = wordsOf(text.slice(from, to)).length;
      return count > setting.words ? [{ from, to, sentence: `A sentence of ${count} words; ${setting.words} are enough.`, mend: null }] : [];
    }),
});
