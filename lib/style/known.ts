// The names a magazine knows: those of its archive and of its contributors' books, with where each stands. Pure.
import { alike, namesIn } from "./names";

/** A name is known of a question, or of a book's title (no question). */
export type Source = { questionId: number | null; texts: readonly string[] };

/** The names and the words written small in some texts, each once. */
function wordsOf(texts: readonly string[]) {
  const read = texts.map(namesIn);
  return { names: new Set(read.flatMap(({ names }) => names.map(({ word }) => word))), plain: new Set(read.flatMap(({ plain }) => plain)) };
}

export class KnownNames {
  /** By a name's first letter, the questions it stands in; 0 for a book. */
  readonly #byStart = new Map<string, Map<string, Set<number>>>();
  /** In how many sources a word is written small. Then it is a word, however often a title gives it a capital. */
  readonly #plain = new Map<string, number>();

  constructor(sources: readonly Source[] = []) {
    for (const source of sources) this.add(source);
  }

  /** Learns the names of a source. One question is one source. */
  add({ questionId, texts }: Source): void {
    const { names, plain } = wordsOf(texts);
    for (const name of names) {
      let alikeNames = this.#byStart.get(name[0]!);
      if (!alikeNames) this.#byStart.set(name[0]!, (alikeNames = new Map()));
      const at = alikeNames.get(name);
      if (at) at.add(questionId ?? 0);
      else alikeNames.set(name, new Set([questionId ?? 0]));
    }
    for (const word of plain) this.#plain.set(word, (this.#plain.get(word) ?? 0) + 1);
  }

  /** Forgets what it learned of a source; the texts are those it was given. */
  remove({ questionId, texts }: Source): void {
    const { names, plain } = wordsOf(texts);
    for (const name of names) {
      const alikeNames = this.#byStart.get(name[0]!);
      const at = alikeNames?.get(name);
      at?.delete(questionId ?? 0);
      if (at?.size === 0) alikeNames!.delete(name);
    }
    for (const word of plain) {
      const left = (this.#plain.get(word) ?? 0) - 1;
      if (left > 0) this.#plain.set(word, left);
      else this.#plain.delete(word);
    }
  }

  /** True when the name stands anywhere but in this question's own pages. */
  has(word: string, besides: number): boolean {
    const at = this.#plain.has(word.toLowerCase()) ? undefined : this.#byStart.get(word[0] ?? "")?.get(word);
    return at !== undefined && (at.size > 1 || !at.has(besides));
  }

  /** The name one letter away from it that stands in most places; null where there is none. */
  nearest(word: string, besides: number): string | null {
    let [best, most] = [null as string | null, 0];
    for (const [name, at] of this.#byStart.get(word[0] ?? "") ?? []) {
      const places = at.size - (at.has(besides) ? 1 : 0);
      if (places > most && Math.abs(name.length - word.length) <= 1 && alike(name, word) && !this.#plain.has(name.toLowerCase())) [best, most] = [name, places];
    }
    return best;
  }
}
