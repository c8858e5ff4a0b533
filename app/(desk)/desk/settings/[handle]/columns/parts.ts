/** The forms of a column, in the order a chief fills them in. */
export const columnParts = [
  ["name", "Name and address"],
  ["asking", "How to ask"],
  ["form", "Form and promises"],
  ["board", "Question board"],
  ["page", "Words around an answer"],
  ["inviting", "Inviting historians"],
  ["setting", "Set in print"],
  ["elsewhere", "On other sites"],
  ["checklist", "Checklist"],
  ["letters", "Letters"],
  ["replies", "Replies"],
  ["wordpress", "WordPress"],
] as const;
export type ColumnPart = (typeof columnParts)[number][0];
