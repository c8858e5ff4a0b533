// Made-up copy for tests: blocks as an answer has them.
import * as fc from "fast-check";
import type { Block, Paragraph } from "../kit/doc";

const text = fc.lorem({ maxCount: 60 });
const paragraph = text.map((words): Paragraph => ({ type: "paragraph", content: [{ type: "text", text: words }] }));

/** From one to six, the last a paragraph as often as not. */
export const blocks: fc.Arbitrary<Block[]> = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: paragraph },
    fc.lorem({ maxCount: 5 }).map((words): Block => ({ type: "subhead", content: [{ type: "text", text: words }] })),
    fc.array(paragraph, { minLength: 1, maxLength: 2 }).map((content): Block => ({ type: "blockquote", content })),
    fc.array(paragraph, { minLength: 1, maxLength: 3 }).map((items): Block => ({ type: "bulletList", content: items.map((item) => ({ type: "listItem", content: [item] })) })),
  ),
  { minLength: 1, maxLength: 6 },
);
