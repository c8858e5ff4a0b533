// What lies printed in this process, the least used thrown out first. When something changes a new impression begins: what was printed in
// an earlier one is not served any more. While the database is away no impression begins: what was right when it was last heard of is served on.
import { type Printed, sizeOf } from "./printed";

/** Bytes; some five thousand pages. */
const most = 64 * 1024 * 1024;

type Kept = { printed: Printed; impression: number; size: number };
type Shelf = { impression: number; pages: Map<string, Kept>; size: number; begun: (() => void)[] };

// One to a process: the listener is bundled with the pages, and the press apart, but they run together.
const world = globalThis as typeof globalThis & { askdeskShelf?: Shelf };
const shelf = (): Shelf => (world.askdeskShelf ??= { impression: 0, pages: new Map(), size: 0, begun: [] });

/** The present impression. Whoever prints notes it before reading anything. */
export const theImpression = (): number => shelf().impression;

/** Everything has to be printed anew from now on. */
export function nextImpression(): void {
  shelf().impression += 1;
  for (const begin of shelf().begun) begin();
}

/** Calls whenever an impression has begun. */
export const onNextImpression = (begin: () => void): void => void shelf().begun.push(begin);

/** What lies there for an address, with whether it is of the present impression; null when nothing does. */
export function lying(path: string): { printed: Printed; isFresh: boolean } | null {
  const { pages, impression } = shelf();
  const kept = pages.get(path);
  if (!kept) return null;
  // The order of a Map is that of insertion: what is used goes to its end.
  pages.delete(path);
  pages.set(path, kept);
  return { printed: kept.printed, isFresh: kept.impression === impression };
}

/** @param impression in which it was begun: if another has begun since, it is old already */
export function lay(path: string, printed: Printed, impression: number): void {
  const here = shelf();
  const size = sizeOf(printed);
  here.size += size - (here.pages.get(path)?.size ?? 0);
  here.pages.delete(path);
  here.pages.set(path, { printed, impression, size });
  for (const [oldest, { size: gone }] of here.pages) {
    if (here.size <= most) return;
    here.pages.delete(oldest);
    here.size -= gone;
  }
}
