// Signs a keyboard lacks, made as one types (lib/text/typed-signs.ts). Backspace takes a sign back to what was typed.
import { Extension, InputRule } from "@tiptap/core";
import { typedSign } from "@/lib/text/typed-signs";

export const TypedSigns = Extension.create({
  name: "typedSigns",
  addInputRules() {
    return [
      new InputRule({
        find: (words) => {
          const typed = [...words].at(-1) ?? "";
          const before = words.slice(0, words.length - typed.length);
          const sign = typed === "\n" ? null : typedSign(before, typed, this.editor.view.dom.lang);
          if (!sign) return null;
          const index = before.length - sign.take;
          return { index, text: words.slice(index), data: { put: sign.put } };
        },
        handler: ({ state, range, match }) => {
          state.tr.insertText((match.data as { put: string }).put, range.from, range.to);
        },
      }),
    ];
  },
});
