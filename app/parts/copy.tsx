// Words a reader wrote, as plain text: a blank line parts paragraphs, a single line end stays one.
import { Fragment } from "react";

export function Copy({ text }: { text: string }) {
  const paragraphs = text.split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== "");
  return paragraphs.map((paragraph, at) => (
    <p key={at}>
      {paragraph.trim().split("\n").map((line, n) => <Fragment key={n}>{n > 0 && <br />}{line}</Fragment>)}
    </p>
  ));
}
