// A stored text as React nodes, in a server component or a client one; nothing of the writing surface comes along.
import { Fragment, type ReactNode } from "react";
import { type Block, type Document, type Inline, isTextBlock, type ListItem, type TextBlock } from "@/lib/kit/doc";
import { widths } from "@/lib/images/image";
import { runsLeftward } from "@/lib/kit/leftward";
import { textBlocks, textOf } from "@/lib/text/document";
import { imagePath } from "@/lib/text/html";
import { hasLook, isBold, isItalic, runsOf } from "@/lib/text/runs";
import { asPrinted } from "@/lib/text/suggestions";

function inline(part: Inline, key: number): ReactNode {
  if (part.type === "hardBreak") return <br key={key} />;
  if (part.type === "sourceNote") return null;
  let words: ReactNode = part.text;
  if (hasLook(part, "superscript")) words = <sup>{words}</sup>;
  if (hasLook(part, "smallCaps")) words = <span className="small-caps">{words}</span>;
  if (isItalic(part)) words = <em>{words}</em>;
  if (isBold(part)) words = <strong>{words}</strong>;
  return <Fragment key={key}>{words}</Fragment>;
}

const saysAddress = (parts: Inline[], href: string) => {
  const words = parts.map((part) => (part.type === "text" ? part.text : "")).join("").replace(/^https?:\/\/(www\.)?|\/$/g, "");
  return words !== "" && href.replace(/^https?:\/\/(www\.)?|\/$/g, "").startsWith(words.replace(/…$/, ""));
};

/** The words of one paragraph, without the paragraph. */
export function ParagraphText({ paragraph }: { paragraph: TextBlock }): ReactNode {
  return runsOf(paragraph).map(({ href, parts }, index) => {
    const words = parts.map(inline);
    // On paper an address is written out behind the words that lead to it, unless they are the address.
    return href === null ? <Fragment key={index}>{words}</Fragment> : <a key={index} href={href} className={saysAddress(parts, href) ? "bare" : undefined}>{words}</a>;
  });
}

/** Words of Hebrew, Arabic and their like run from the right, and so does what stands around them. */
export const directionOf = (words: string) => (runsLeftward(words) ? "rtl" : undefined);

function block(node: Block | ListItem, key: number): ReactNode {
  if (node.type === "figure") {
    const { image, alt, credit, width, height, focalX, focalY } = node.attrs;
    return (
      <figure key={key} className="picture">
        <img
          src={imagePath(image, 1200)}
          srcSet={widths.filter((_, at) => (widths[at + 1] ?? 0) < width).map((wide) => `${imagePath(image, wide)} ${Math.min(wide, width)}w`).join(", ")}
          sizes="(max-width: 40rem) 100vw, 37.5rem"
          alt={alt}
          width={width}
          height={height}
          style={{ objectPosition: `${focalX * 100}% ${focalY * 100}%` }}
          loading="lazy"
          decoding="async"
        />
        <figcaption>
          <ParagraphText paragraph={node} /> {credit && <small>{credit}</small>}
        </figcaption>
      </figure>
    );
  }
  if (isTextBlock(node)) {
    const Tag = ({ paragraph: "p", subhead: "h3", pullQuote: "aside" } as const)[node.type];
    return (
      <Tag key={key} className={node.type === "pullQuote" ? "pull-quote" : undefined} dir={directionOf(textOf(node))}>
        <ParagraphText paragraph={node} />
      </Tag>
    );
  }
  const Tag = ({ blockquote: "blockquote", bulletList: "ul", orderedList: "ol", listItem: "li" } as const)[node.type];
  return <Tag key={key} dir={directionOf(textBlocks(node).map(textOf).join(" "))}>{(node.content as (Block | ListItem)[]).map(block)}</Tag>;
}

/** An answer or a bio as readers get it, paragraph by paragraph. Style it from outside. */
export function DocumentText({ document }: { document: Document }): ReactNode {
  return asPrinted(document).content.map(block);
}
