// Lists whose items stand one after the other, each saying how deep it is (Word: mso-list; Word on the web: data-aria-level), nested.
import type { Block, List, ListItem } from "../kit/doc";

/** `level` from 1. */
export type FlatItem = { level: number; type: List["type"]; content: Block[] };

export function nestItems(items: readonly FlatItem[]): List[] {
  const top: List[] = [];
  const open: { level: number; list: List }[] = [];
  for (const { level, type, content } of items) {
    while (open.length > 0 && open.at(-1)!.level > level) open.pop();
    if (open.at(-1)?.level === level && open.at(-1)!.list.type !== type) open.pop();
    const item: ListItem = { type: "listItem", content };
    const here = open.at(-1);
    if (here?.level === level) {
      here.list.content.push(item);
      continue;
    }
    const list: List = { type, content: [item] };
    if (here) here.list.content.at(-1)!.content.push(list);
    else top.push(list);
    open.push({ level, list });
  }
  return top;
}

/** By the mark Word writes before an item: a number or a letter with a stop, or a sign. */
export const typeByMark = (mark: string): List["type"] => (/^\(?(?:\p{N}+|\p{L}|[ivxlcdm]+)(?:\.\p{N}+)*[.)]/iu.test(mark.trim()) ? "orderedList" : "bulletList");
