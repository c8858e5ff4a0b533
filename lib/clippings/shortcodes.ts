// Shortcodes: what WordPress plug-ins write in brackets into a post. What they stand for is not in the file. A bracket that is a word of the
// text, as in “[sic]”, stays. Pure. https://codex.wordpress.org/Shortcode_API
import { oneLine } from "./lines";

type Picture = { file: string; caption: string };
export type Coded = { html: string; pictures: Picture[]; left: string[] };

const comment = /<!--[^]*?(?:-->|$)/gu;
const captionTag = /\[(\/?)(?:wp_)?caption\b[^[\]]{0,500}\]/gu;
/** Between its tags, in characters. */
const longestCaption = 5_000;
const code = /\[(\/?)([a-z][\w-]{1,40})((?:\s[^[\]]{0,500})?)\/?\]/giu;
/** Those that stand without attributes. */
const known = new Set("caption wp_caption gallery embed video audio playlist youtube vimeo contact-form-7 gravityform newsletter ad ads advert adrotate dropcap column columns row one_half one_third two_third separator divider spacer button toggle accordion tabs tab quote pullquote highlight more nextpage toc related sharing footnote footnotes".split(" "));

const said = (html: string): string => oneLine(html.replace(/<[^<>]*>/gu, " "));
const fileOf = (html: string): string => (/<img\b[^>]{0,800}?\ssrc=["']([^"']{1,600})["']/iu.exec(html)?.[1]?.split(/[?#]/u)[0]?.split("/").at(-1) ?? "").slice(0, 120);

/** Captions with the pictures in them are taken out. One that was never closed is a shortcode like any other, and takes no words with it. */
function withoutCaptions(html: string, pictures: Picture[]): string {
  const kept: string[] = [];
  let [from, open] = [0, null as { at: number; inside: number } | null];
  for (const tag of html.matchAll(captionTag)) {
    const end = tag.index + tag[0].length;
    if (tag[1] === "") open = { at: tag.index, inside: end };
    else if (open && tag.index - open.inside <= longestCaption) {
      const inside = html.slice(open.inside, tag.index);
      pictures.push({ file: fileOf(inside), caption: said(inside).slice(0, 300) });
      kept.push(html.slice(from, open.at));
      [from, open] = [end, null];
    }
  }
  return [...kept, html.slice(from)].join("\n\n");
}

/** The post without them, and without the comments in which its blocks are written down. */
export function withoutShortcodes(html: string): Coded {
  const pictures: Picture[] = [];
  const left = new Set<string>();
  const uncaptioned = withoutCaptions(html, pictures);
  const closed = new Set([...uncaptioned.matchAll(code)].filter((one) => one[1] === "/").map((one) => one[2]!.toLowerCase()));
  const isCode = (name: string, attributes: string) => known.has(name) || closed.has(name) || /\s[\w-]+=/u.test(attributes);
  const plain = uncaptioned.replace(code, (all, slash: string, name: string, attributes: string) => {
    const small = name.toLowerCase();
    if (!isCode(small, attributes)) return all;
    if (slash === "") left.add(small === "gallery" ? "A gallery of pictures is not brought in." : `The shortcode [${small}] is left out: what a plug-in made of it is not in the file.`);
    return "";
  });
  // Comments last, for a block editor's are looked for by paragraphed.ts.
  return { html: html.includes("<!-- wp:") ? `<!-- wp: -->${plain.replace(comment, "")}` : plain.replace(comment, ""), pictures, left: [...left] };
}
