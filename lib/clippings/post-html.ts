// The HTML of a post as blocks of a text. What is no words is taken out first and named: pictures with their captions, films, forms, the
// buttons of plug-ins. Nothing is run or fetched. Pure.
import { makeLosses, nounsOf } from "../paste/left-out";
import { readTree } from "../paste/read-html";
import { type El, elementsIn, textIn, treeOf } from "../paste/tree";
import { oneLine } from "./lines";
import { paragraphed } from "./paragraphed";
import type { Post } from "./post";
import { withoutShortcodes } from "./shortcodes";

export type Read = Pick<Post, "blocks" | "left" | "doubts">;

const captioned = /(?:^|\s)(?:wp-caption|wp-block-image|wp-block-gallery|gallery|kg-image-card|kg-gallery-card|caption|media-caption)(?:\s|$)/u;
/** What plug-ins and themes put around a text. */
const around = /(?:^|\s)(?:sharedaddy|jp-relatedposts|addtoany\S*|social\S*|share\S*|related\S*|newsletter\S*|subscribe\S*|wp-block-buttons?|kg-signup-card|kg-cta-card|kg-button-card|kg-bookmark-card|advert\S*|ad-\S*|breadcrumbs?|comments?(?:-area)?|post-navigation|nav-links|screen-reader-text|author-box)(?:\s|$)/u;

/** Whose HTML it is: WordPress keeps posts with shortcodes, and without paragraphs; in all other HTML an end of line is a space. */
type From = "wordpress" | "html";

/** @returns what could be read of it, and what is left out, in sentences; nothing at all where it is longer than any text */
export function readPost(html: string, from: From = "html"): Read {
  const coded = from === "wordpress" ? withoutShortcodes(html) : { html, pictures: [], left: [] };
  const losses = makeLosses();
  const tree = treeOf(from === "wordpress" ? paragraphed(coded.html) : html, losses);
  const pictures = [...coded.pictures];
  const left = [...coded.left];
  takeOut(tree.root, pictures, left);
  const read = readTree(tree, losses);
  if ("refusal" in read) return { blocks: [], left: ["It is longer than any text that can be kept in one piece, and was not read."], doubts: [] };
  // A table is no mere remark: what its columns said of each other only a person can put into words.
  const told = read.leftOut.filter((noun) => noun !== nounsOf.table(read.tables.length));
  return { blocks: read.document.content, left: [...pictures.map(namePicture), ...left, ...leftIn(told)], doubts: read.tables.map(doubtTable) };
}

const leftIn = (nouns: readonly string[]): string[] => (nouns.length > 0 ? [`Left out: ${nouns.join(", ")}.`] : []);

const doubtTable = (words: string) => ({ words: oneLine(words), sentence: `A table that begins “${start(oneLine(words))}” stands as lines, a row to a line: look whether it can be read so.` });
const start = (text: string): string => (text.length <= 60 ? text : `${text.slice(0, 60).trimEnd()}…`);

type Picture = { file: string; caption: string };
const namePicture = ({ file, caption }: Picture): string => `The picture ${file ? `“${file}”` : "without a name"} is not brought in${caption ? `; its caption is “${caption}”` : ""}.`;

/** The name of a file in an address; of one within the page itself none. */
export const fileIn = (src: string): string => (src.startsWith("data:") ? "" : decoded(src.split(/[?#]/u)[0]!.split("/").at(-1) ?? "").slice(0, 120));
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Takes pictures with their captions, and what is around a text, out of the tree. A rule becomes a line of stars, by which pieces are told apart. */
function takeOut(el: El, pictures: Picture[], left: string[]): void {
  el.in = el.in.flatMap((child): (El | string)[] => {
    if (typeof child === "string") return [child];
    const { class: classes = "", role } = child.at;
    if (child.tag === "hr") return [{ ...child, tag: "p", in: ["* * *"] }];
    if (child.tag === "form" || child.tag === "input" || around.test(classes) || role === "navigation") return [];
    if ((child.tag === "figure" || captioned.test(classes)) && child.at["data-image"] === undefined) {
      const images = [...elementsIn(child)].filter(({ tag }) => tag === "img");
      if (images.length > 0) {
        const caption = oneLine(textIn(child)).slice(0, 300);
        pictures.push(...images.map((image, at) => ({ file: fileIn(image.at.src ?? ""), caption: at === images.length - 1 ? caption || oneLine(image.at.alt ?? "").slice(0, 300) : oneLine(image.at.alt ?? "").slice(0, 300) })));
        return [];
      }
      if (child.tag === "figure" && !/pullquote/u.test(classes) && ![...elementsIn(child)].some(({ tag }) => /^(?:blockquote|table|p|ul|ol|pre)$/u.test(tag))) {
        left.push("A film or frame is left out.");
        return [];
      }
    }
    if (child.tag === "img") {
      const isSign = (child.at.alt ?? "").length <= 12 && /^\p{Extended_Pictographic}/u.test(child.at.alt ?? "");
      const isCounter = [child.at.width, child.at.height].some((side) => side !== undefined && Number.parseFloat(side) <= 3);
      if (isSign) return [child.at.alt!];
      if (!isCounter) pictures.push({ file: fileIn(child.at.src ?? ""), caption: oneLine(child.at.alt ?? "").slice(0, 300) });
      return [];
    }
    takeOut(child, pictures, left);
    return [child];
  });
}
