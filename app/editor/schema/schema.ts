// All nodes and marks of a text, in the order of lib/text/schema.ts, which says what they are; schema.test.ts asks whether they agree.
import { Figure } from "./figure";
import { Link } from "./link";
import { BulletList, ListItem, OrderedList } from "./lists";
import { Bold, Italic, SmallCaps, Superscript } from "./looks";
import { Blockquote, Doc, HardBreak, Paragraph, PullQuote, Subhead, Text } from "./paragraphs";
import { SourceNote } from "./source-note";
import { Claim, Deleted, Inserted, Note, Reformatted } from "./working-marks";

const nodes = [Doc, Paragraph, Subhead, PullQuote, Figure, Blockquote, BulletList, OrderedList, ListItem, Text, HardBreak, SourceNote];
const marks = [Link, Bold, Italic, SmallCaps, Superscript, Inserted, Deleted, Reformatted, Note, Claim];

export const nodesAndMarks = [...nodes, ...marks];
