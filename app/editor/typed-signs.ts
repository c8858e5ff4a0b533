// Signs a keyboard lacks, made as one types: em dash, curly quotes, ellipsis. Backspace takes the sign back to what was
// typed. What is pasted stays as it is: these are rules of typing only.
import { Extension, textInputRule } from "@tiptap/core";

const opening = String.raw`(?:^|[\s([{<—–“‘])`;

export const TypedSigns = Extension.create({
  name: "typedSigns",
  addInputRules() {
    return [
      textInputRule({ find: /--$/u, replace: "—" }),
      textInputRule({ find: /\.\.\.$/u, replace: "…" }),
      textInputRule({ find: new RegExp(`${opening}(")$`, "u"), replace: "“" }),
      textInputRule({ find: /"$/u, replace: "”" }),
      textInputRule({ find: new RegExp(`${opening}(')$`, "u"), replace: "‘" }),
      textInputRule({ find: /'$/u, replace: "’" }),
      // The ’40s: a decade begins with an apostrophe, not with a quotation.
      textInputRule({ find: new RegExp(`${opening}(‘)\\d$`, "u"), replace: "’" }),
    ];
  },
});
