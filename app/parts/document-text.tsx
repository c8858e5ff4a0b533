// A stored text as React nodes, in a server component or a client one; nothing of the writing surface comes along.
import { Fragment, type ReactNode } from "react";
import type { Block, Document, Inline, ListItem, Paragraph } from "@/lib/text/document";
import { isBold, isItalic, runsOf } from "@/lib/text/runs";

function inline(part: Inline, key: number): ReactNode {
  if (part.type === "hardBreak") return <br key={key} />;
  let words: ReactNode = part.text;
  if (isItalic(part)) words = <em>{words}</em>;
  if (isBold(part)) words = <strong>{words}</strong>;
  return <Fragment key={key}>{words}</Fragment>;
}

/** The words of one paragraph, without the paragraph. */
export function ParagraphText({ paragraph }: { paragraph: Paragraph }): ReactNode {
  return runsOf(paragraph).map(({ href, parts }, index) => {
    const words = parts.map(inline);
    return href === null ? <Fragment key={index}>{words}</Fragment> : <a key={index} href={href}>{words}</a>;
  });
}

function block(node: Block | ListItem, key: number): ReactNode {
  if (node.type === "paragraph") {
    return (
      <p key={key}>
        <ParagraphText paragraph={node} />
      </p>
    );
  }
  const Tag = ({ blockquote: "blockquote", bulletList: "ul", orderedList: "ol", listItem: "li" } as const)[node.type];
  return <Tag key={key}>{node.content.map(block)}</Tag>;
}

/** An answer or a bio, paragraph by paragraph. Style it from outside. */
export function DocumentText({ document }: { document: Document }): ReactNode {
  return document.content.map(block);
}
