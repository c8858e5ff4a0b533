// HTML as text. Pure.
import { convert } from "html-to-text";
import { limits } from "./limits";
import { shallow } from "./shallow";

/** The text of HTML, as a person would read it: paragraphs, lists and quotations as plain mail writes them, addresses of links behind their words. */
export function textOfHtml(html: string): string {
  const text = convert(shallow(html.slice(0, limits.html)).slice(0, limits.html), {
    wordwrap: false,
    preserveNewlines: false,
    limits: { maxInputLength: limits.html },
    formatters: {
      cell(element, walk, builder) {
        walk(element.children, builder);
        builder.addInline(" ");
      },
    },
    selectors: [
      { selector: "a", options: { hideLinkHrefIfSameAsText: true, ignoreHref: false, linkBrackets: ["<", ">"], noAnchorUrl: true, pathRewrite: (address: string) => (/^(https?|mailto):/i.test(address.trim()) ? address : "") } },
      { selector: "img", format: "skip" },
      { selector: "blockquote", options: { leadingLineBreaks: 1, trailingLineBreaks: 1 } },
      ...["h1", "h2", "h3", "h4", "h5", "h6"].map((selector) => ({ selector, options: { uppercase: false } })),
      { selector: "table", format: "block" },
      { selector: "td", format: "cell" },
      { selector: "th", format: "cell" },
      { selector: "tr", format: "block", options: { leadingLineBreaks: 1, trailingLineBreaks: 1 } },
    ],
  });
  return text
    .replace(/[ \t]+$/gm, "")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}
