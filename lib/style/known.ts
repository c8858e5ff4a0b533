// The names a magazine knows: those of its archive and of its contributors' books, with where each stands. Pure.
import { alike, namesIn } from "./names";

/** A name is known of a question, or of a book's title (no question). */
export type Source = { questionId: number | null; texts: readonly string[] };

export class KnownNames {
  /** By a name's first letter, the questions it stands in; 0 for a book. */
  readonly #byStart = new Map<string, Map<string, Set<number>>>();

  constructor(sources: readonly Source[]) {
    const plain = new Set<string>();
    const found: { word: string; of: number }[] = [];
    for (const { questionId, texts } of sources)
      for (const text of texts) {
        const { names, plain: words } = namesIn(text);
        for (const { word } of names) found.push({ word, of: questionId ?? 0 });
        for (const word of words) plain.add(word);
      }
    // A word that is written small anywhere is a word, however often a title gives it a capital.
    for (const { word, of } of found) {
      if (plain.has(word.toLowerCase())) continue;
      let names = this.#byStart.get(word[0]!);
      if (!names) this.#byStart.set(word[0]!, (names = new Map()));
      const at = names.get(word);
      if (at) at.add(of);
      else names.set(word, new Set([of]));
    }
  }

  /** True when the name stands anywhere but in this question's own pages. */
  has(word: string, besides: number): boolean {
    const at = this.#byStart.get(word[0] ?? "")?.get(word);
    return at !== undefined && (at.size > 1 || !at.has(besides));
  }

  /** The name one letter away from it that stands in most places; null where there is none. */
  nearest(word: string, besides: number): string | null {
    let [best, most] = [null as string | null, 0];
    for (const [name, at] of this.#byStart.get(word[0] ?? "") ?? []) {
      const places = at.size - (at.has(besides) ? 1 : 0);
      if (places > most && Math.abs(name.length - word.length) <= 1 && alike(name, word)) [best, most] = [name, places];
    }
    return best;
  }
}
