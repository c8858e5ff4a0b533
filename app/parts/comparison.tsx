// Two texts as one running text: what went is struck, what came is underlined, and both are said aloud, so that neither
// colour nor eyes are needed to tell them apart.
import { Fragment, type ReactNode } from "react";
import type { Compared, Comparison } from "@/lib/text/compare";
import type { Piece } from "@/lib/text/compare-words";
import type { Text } from "@/lib/text/document";
import { hasLook, hrefOf, isBold, isItalic } from "@/lib/text/runs";
import styles from "./comparison.module.css";

function words(part: Text, key: number): ReactNode {
  const lines = part.text.split("\n");
  let shown: ReactNode = lines.map((line, at) => (
    <Fragment key={at}>
      {at > 0 && <br />}
      {line}
    </Fragment>
  ));
  if (hasLook(part, "superscript")) shown = <sup>{shown}</sup>;
  if (hasLook(part, "smallCaps")) shown = <span className="small-caps">{shown}</span>;
  if (isItalic(part)) shown = <em>{shown}</em>;
  if (isBold(part)) shown = <strong>{shown}</strong>;
  const href = hrefOf(part);
  return href === null ? <Fragment key={key}>{shown}</Fragment> : <a key={key} href={href} className="link">{shown}</a>;
}

function piece({ kind, parts }: Piece, key: number): ReactNode {
  if (kind === "same") return <Fragment key={key}>{parts.map(words)}</Fragment>;
  const Tag = kind === "added" ? "ins" : "del";
  return (
    <Tag key={key}>
      <span className="vh">{kind === "added" ? " [inserted: " : " [deleted: "}</span>
      {parts.map(words)}
      <span className="vh">] </span>
    </Tag>
  );
}

function paragraph({ kind, shape, marker, as, pieces, looks }: Compared, key: number): ReactNode {
  const last = shape.at(-1);
  const names = [styles.paragraph, kind !== "same" && styles.changed, last === "quote" && styles.quote, last && last !== "quote" && styles.item, as === "subhead" && styles.subhead];
  return (
    <p key={key} className={names.filter(Boolean).join(" ")}>
      {marker !== "" && <span className={styles.marker}>{marker}</span>}
      {pieces.map(piece)}
      {looks.map((look) => (
        <span key={look} className={styles.look}>
          {look}
        </span>
      ))}
    </p>
  );
}

/** Draws a comparison made by compare() or compareTexts(). `compact` for a narrow column. */
export function ComparisonText({ comparison, compact = false }: { comparison: Comparison; compact?: boolean }): ReactNode {
  return <div className={compact ? styles.compact : undefined}>{comparison.paragraphs.map(paragraph)}</div>;
}
