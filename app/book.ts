// The address book: what proxy.ts has to know of every request without asking the database. It is kept in memory, read
// anew by the listener (renew.ts) whenever something changes, and thrown away while the listener hears nothing.

/** Where a column lives, and which other sites may show it in a frame. */
export type Place = { handle: string; host: string | null; framedBy?: readonly string[] };

export type Book = {
  /** Magazines by their own host. */
  hosts: ReadonlyMap<string, string>;
  /** Columns by path. */
  columns: ReadonlyMap<string, Place>;
  /** Paths that a column has left, each with the present one of that column. */
  renamed: ReadonlyMap<string, string>;
  /** Answers by "column/path": true while live, false when withdrawn. */
  answers: ReadonlyMap<string, boolean>;
  /** Addresses that an answer has left, as "column/path": where it stands now, in the same form. */
  moved: ReadonlyMap<string, string>;
  /** Every answer that was ever before readers, by its reference in small letters: where it stands, or stood, as "column/path". */
  references: ReadonlyMap<string, string>;
  /** Addresses from before a magazine came here, as paths: whose each is, and the reference of the answer it leads to. Several magazines may have had the same. */
  former: ReadonlyMap<string, readonly { magazine: string; reference: string }[]>;
};

type Kept = { book: Book | null; last: Book | null; away: boolean };

// One to a process: Next bundles proxy, pages and instrumentation apart, but runs them together (seen on next start and dev).
const world = globalThis as typeof globalThis & { askdeskBook?: Kept };
const kept = (): Kept => (world.askdeskBook ??= { book: null, last: null, away: false });

/** The book, or null when it is not known to be right. */
export const theBook = (): Book | null => kept().book;
/** The book as it was when last known to be right: by it pages are served that were printed then, while nothing newer can be had. */
export const lastBook = (): Book | null => kept().last;
export function keepBook(book: Book | null): void {
  kept().book = book;
  if (book) kept().last = book;
}

/** True while the database is known to be away. */
export const isAway = (): boolean => kept().away;
export const keepAway = (away: boolean): void => void (kept().away = away);
