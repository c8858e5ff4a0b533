// A link, to the web or to a mailbox and nowhere else.
import { Mark } from "@tiptap/core";
import { allowedHref } from "@/lib/text/normalise";
import { markRules } from "@/lib/text/schema";
import { attributesOf } from "./attributes";

declare module "@tiptap/core" {
  interface Commands<ReturnType> {
    link: {
      /** Does nothing where the address is not allowed. */
      setLink: (attributes: { href: string }) => ReturnType;
      unsetLink: () => ReturnType;
    };
  }
}

export const Link = Mark.create({
  name: "link",
  inclusive: false,
  addAttributes() {
    const { href } = attributesOf(markRules.link.attrs);
    return { href: { ...href, parseHTML: (element: Element) => allowedHref(element.getAttribute("href") ?? ""), renderHTML: (held: Record<string, unknown>) => ({ href: allowedHref(String(held.href)) }) } };
  },
  parseHTML: () => [{ tag: "a[href]", getAttrs: (element) => allowedHref(element.getAttribute("href") ?? "") !== null && null }],
  renderHTML: ({ HTMLAttributes }) => ["a", HTMLAttributes, 0],
  addCommands: () => ({
    setLink:
      ({ href }) =>
      ({ commands }) => {
        const allowed = allowedHref(href);
        return allowed !== null && commands.setMark("link", { href: allowed });
      },
    unsetLink:
      () =>
      ({ commands }) =>
        commands.unsetMark("link", { extendEmptyMarkRange: true }),
  }),
});
