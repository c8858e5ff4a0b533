// Whose a suggestion is, as far as the surface has to know while one types: one's own are edited freely, others' are left standing.
import type { Mark, Node } from "@tiptap/pm/model";
import type { BlockChange } from "@/lib/kit/doc";

export type Me = {
  /** True of a suggestion of one's own. */
  isMine(key: string): boolean;
  /** A key for a suggestion that is made now. */
  make(): string;
};

export const suggestionNames: readonly string[] = ["inserted", "deleted", "reformatted"];
export const isSuggestion = (mark: Mark): boolean => suggestionNames.includes(mark.type.name);
export const keyOf = (marks: readonly Mark[], name: "inserted" | "deleted" | "reformatted"): string | null => (marks.find((mark) => mark.type.name === name)?.attrs.id as string | undefined) ?? null;
export const changeOf = (node: Node): BlockChange | null => (node.attrs.change as BlockChange | null | undefined) ?? null;
export const withChange = (node: Node, change: BlockChange | null): Node => node.type.create({ ...node.attrs, change }, node.content, node.marks);
