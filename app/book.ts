// The address book: what proxy.ts has to know of every request without asking the database. It is kept in memory, read
// anew by the listener (renew.ts) whenever something changes, and thrown away while the listener hears nothing.

/** Where a column lives. */
export type Place = { handle: string; host: string | null };

export type Book = {
  /** Magazines by their own host. */
  hosts: ReadonlyMap<string, string>;
  /** Columns by path. */
  columns: ReadonlyMap<string, Place>;
  /** Answers by "column/path": true while live, false when withdrawn. */
  answers: ReadonlyMap<string, boolean>;
};

type Kept = { book: Book | null; away: boolean };

// One to a process: Next bundles proxy, pages and instrumentation apart, but runs them together (seen on next start and dev).
const world = globalThis as typeof globalThis & { askdeskBook?: Kept };
const kept = (): Kept => (world.askdeskBook ??= { book: null, away: false });

/** The book, or null when it is not known to be right. */
export const theBook = (): Book | null => kept().book;
export const keepBook = (book: Book | null): void => void (kept().book = book);

/** True while the database is known to be away. */
export const isAway = (): boolean => kept().away;
export const keepAway = (away: boolean): void => void (kept().away = away);
