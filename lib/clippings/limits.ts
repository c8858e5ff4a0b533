// How much of a file with an archive is read. Pure.

export const limits = {
  /** Bytes of the file itself: ten thousand posts take some sixty megabytes. */
  file: 150 * 1024 * 1024,
  /** Pieces in one file. */
  pieces: 10_000,
  /** Bytes of all that is unpacked of a zip, and files in it. */
  unpacked: 300_000_000,
  entries: 20_000,
  /** Characters that the pieces of one post keep of it together: each keeps the whole post, where that is not too much. */
  raw: 20_000_000,
  /** Bytes of one page, and of an export of Ghost, which is read as a whole. */
  page: 8_000_000,
  json: 120_000_000,
} as const;
