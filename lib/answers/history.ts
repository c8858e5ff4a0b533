// The history of a working text: every save there was, put together as a person would tell it.
import type { SaveKind } from "../words";

export type SaveView = { version: number; how: SaveKind; byId: number; by: string; at: Date };
/** Saves of one person within a quarter of an hour, the latest first. */
export type Stretch = { byId: number; by: string; from: Date; to: Date; saves: SaveView[] };

const quarter = 15 * 60_000;

/** Puts saves, the latest first, together by person and quarter of an hour. A revision, what was brought back and what came in a Word file stand alone. */
export function stretchesOf(saves: readonly SaveView[]): Stretch[] {
  const found: Stretch[] = [];
  const isApart = ({ how }: SaveView) => how === "revision" || how === "restored" || how === "word";
  for (const save of saves) {
    const last = found.at(-1);
    if (last && last.byId === save.byId && last.to.getTime() - save.at.getTime() < quarter && !isApart(save) && !isApart(last.saves.at(-1)!)) {
      last.saves.push(save);
      last.from = save.at;
    } else found.push({ byId: save.byId, by: save.by, from: save.at, to: save.at, saves: [save] });
  }
  return found;
}
