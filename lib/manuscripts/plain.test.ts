import { expect, test } from "vitest";
import type { Block, Inline, Mark } from "../kit/doc";
import { toPlain } from "./plain";

const t = (text: string, ...marks: Mark[]): Inline => ({ type: "text", text, ...(marks.length > 0 ? { marks } : {}) });
const para = (...content: Inline[]): Block => ({ type: "paragraph", content });
const item = (...content: Block[]) => ({ type: "listItem" as const, content });
const link = (href: string): Mark => ({ type: "link", attrs: { href } });

test("plain words: suggestions as taken, notes at the end, addresses behind what they are under", () => {
  expect(
    toPlain({
      type: "doc",
      content: [
        para(t("HMS "), t("Sheffield", { type: "italic" }), t(" carried "), t("three", { type: "deleted", attrs: { id: "guns0000" } }), t("four", { type: "inserted", attrs: { id: "guns0000" } }), t(" turrets"), { type: "sourceNote", attrs: { text: "Roskill, *The War at Sea*, 2:279." } }, t(".")),
        { type: "orderedList", content: [item(para(t("Chip.")), { type: "bulletList", content: [item(para(t("Mind the wires.")))] }), item(para(t("Throw.")))] },
        para(t("See "), t("the log", link("https://example.org/log")), t(" or "), t("example.org", link("https://example.org/")), t(", "), t("desk@example.org", link("mailto:desk@example.org")), t(".")),
        { type: "figure", attrs: { image: "pic-1", alt: "A gun under ice", credit: "IWM, A 6872", width: 4, height: 3, focalX: 0.5, focalY: 0.5 }, content: [t("The forward turret")] },
      ],
    }),
  ).toBe(`HMS Sheffield carried four turrets[1].

1. Chip.

   • Mind the wires.
2. Throw.

See the log (https://example.org/log) or example.org (https://example.org/), desk@example.org.

[Picture: A gun under ice]
The forward turret
IWM, A 6872

[1] Roskill, The War at Sea, 2:279.
`);
});
