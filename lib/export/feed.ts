// A feed as every format tells it: what it is of, and its entries with the full text. What a column, a topic and a historian
// have in common stands here; how it is written down stands in rss.ts, atom.ts and json-feed.ts.

/** Who wrote something, with the page about them. */
export type FeedAuthor = { name: string; page: string };

export type FeedEntry = {
  /** The same in every format and through every correction: by it a reader's program knows what it has shown already. */
  id: string;
  address: string;
  title: string;
  summary: string;
  /** The full text, with whole addresses. */
  html: string;
  /** The address of its first picture. */
  picture: string | null;
  authors: FeedAuthor[];
  topics: { name: string; path: string }[];
  /** BCP 47. */
  language: string;
  publishedAt: Date;
  changedAt: Date;
};

export type Feed = {
  title: string;
  about: string;
  /** The page it is the feed of; its feeds lie under it. */
  home: string;
  language: string;
  /** Who speaks where an entry names nobody. */
  author: FeedAuthor;
  /** When the newest change in it was made; of an empty one, when it was seen to be empty. */
  updatedAt: Date;
  entries: FeedEntry[];
};

/** A feed of these entries, and how new it is. */
export const feedOf = (head: Omit<Feed, "updatedAt" | "entries">, entries: FeedEntry[], now: Date): Feed => ({
  ...head,
  entries,
  updatedAt: entries.reduce<Date | null>((newest, { changedAt }) => (newest && newest > changedAt ? newest : changedAt), null) ?? now,
});
