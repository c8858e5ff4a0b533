// Pages of a list of which only some rows are wanted, as of a search for a common word: read from where one is, never to the end.

/** So many rows are looked at for a page: mostly the first of these is enough. */
const usualWindows = [300, 3_000];

/**
 * Up to `size` wanted rows from the beginning of a list, and the row to go on from; null at the list's end. A page may hold fewer than `size`, and
 * there is more all the same.
 * @param look the first so many rows of the list, each with whether it is wanted
 * @param windows how far it is looked, one after the other
 */
export async function fillPage<Row extends { holds: boolean }>(look: (limit: number) => PromiseLike<readonly Row[]>, size: number, windows: readonly number[] = usualWindows): Promise<{ rows: Row[]; last: Row | null }> {
  for (const limit of windows) {
    const looked = await look(limit);
    const held = looked.filter((row) => row.holds);
    if (held.length > size) return { rows: held.slice(0, size), last: held[size - 1]! };
    const isEnd = looked.length < limit;
    if (isEnd || limit === windows.at(-1)) return { rows: held, last: isEnd ? null : looked.at(-1)! };
  }
  throw new Error("no window");
}
