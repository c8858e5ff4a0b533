// Pages of a list of which only some rows are wanted, as of a search for a common word: read from where one is, never to the end.

/** So many rows are looked at first, which mostly is enough; and so many at most. */
const [first, most] = [300, 3_000];

/** How far it has to be looked to fill a page, by how many of the first were wanted, and half as far again: by chance there may be fewer further down. */
function further(held: number, size: number): number {
  const enough = Math.ceil((1.5 * first * (size + 1)) / Math.max(1, held));
  return enough <= most / 2 ? enough : most;
}

/**
 * Up to `size` wanted rows from the beginning of a list, and the row to go on from; null at the list's end. A page may hold fewer than `size`, and
 * there is more all the same.
 * @param look the first so many rows of the list, each with whether it is wanted
 */
export async function fillPage<Row extends { holds: boolean }>(look: (limit: number) => PromiseLike<readonly Row[]>, size: number): Promise<{ rows: Row[]; last: Row | null }> {
  for (let limit = first; ; ) {
    const looked = await look(limit);
    const held = looked.filter((row) => row.holds);
    if (held.length > size) return { rows: held.slice(0, size), last: held[size - 1]! };
    const isEnd = looked.length < limit;
    if (isEnd || limit === most) return { rows: held, last: isEnd ? null : looked.at(-1)! };
    limit = limit === first ? further(held.length, size) : most;
  }
}
