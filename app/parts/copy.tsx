// Words a reader wrote, as plain text: a blank line parts paragraphs, a single line end stays one.
import { Fragment } from "react";
import { paragraphsOf } from "@/lib/kit/typed";

export function Copy({ text }: { text: string }) {
  return paragraphsOf(text).map((paragraph, at) => (
    <p key={at}>
      {paragraph.trim().split("\n").map((line, n) => <Fragment key={n}>{n > 0 && <br />}{line}</Fragment>)}
    </p>
  ));
}
