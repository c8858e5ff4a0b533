// What reading a paragraph needs to know of the rest of the file.
import type { Anchors } from "./anchors-in";
import type { makeFields } from "./fields-in";
import type { Losses } from "./lost";
import type { Numbering } from "./numbering-in";
import type { Picture } from "./leaf";
import type { Rels } from "./rels";
import type { Styles } from "./styles-in";

export type Context = {
  styles: Styles;
  numbering: Numbering;
  rels: Rels;
  losses: Losses;
  anchors: Anchors;
  fields: ReturnType<typeof makeFields>;
  /** The words of a footnote or endnote as copy; "" when there is none of that number. */
  sourceNote(kind: "footnote" | "endnote", id: string): string;
  /** A picture within the file by its relationship; null when it cannot be shown, which is noted. */
  picture(relation: string): Pick<Picture, "bytes" | "type"> | null;
};
