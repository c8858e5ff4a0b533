import { directionOf } from "./document-text";

/** What a page is about, set large: smaller and wider when it is long. */
export function Headline({ children }: { children: string }) {
  return <h1 className={children.length > 70 ? "long" : undefined} dir={directionOf(children)}>{children}</h1>;
}
