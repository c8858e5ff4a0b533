// Was it this? Answers close to a question that is still being typed, for its reader. Plainly public.
import { entriesOf } from "../publishing/entries";
import { sharing, tellingWords } from "./telling";

export type Close = { path: string; headline: string; deck: string };

/**
 * Up to two answers of the column that share telling words with what was typed: two or more in headline, deck and question. The rarer the
 * words, the nearer the answer.
 * @param words as typed
 */
export async function closeTo(columnId: number, words: string): Promise<Close[]> {
  const shared = await sharing([columnId], await tellingWords([columnId], words));
  const near = [...shared]
    .filter(([, each]) => each.length >= 2)
    .map(([id, each]) => ({ id, weight: each.reduce((sum, { weight }) => sum + weight, 0) }))
    .toSorted((a, b) => b.weight - a.weight || b.id - a.id);
  return (await entriesOf(near.slice(0, 2).map(({ id }) => id))).map(({ path, headline, deck }) => ({ path, headline, deck }));
}
