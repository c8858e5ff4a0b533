// How much of a mail is read. What is cut off stays in the raw file; the reading says so with a flag. A reading lies in one
// database row and goes through a list page's query, so that all of it together stays below some 300 kB. Pure.

export const limits = {
  /** Bytes of a raw mail; mail servers take 25 to 50 MB as a rule, and a 60 MB file is 82 MB in base64. */
  raw: 110 * 1024 * 1024,
  /** From the first byte handed over to the reading. The law is ten seconds; the rest is for what comes after. */
  milliseconds: 8_000,
  /** For a Word file that a historian sent: a whole manuscript takes a slow machine some seconds. */
  wordMilliseconds: 20_000,
  /** Parts of one mail, and how deep they may lie in each other. */
  parts: 25_000,
  depth: 2_500,
  /** Characters of text kept: some 25,000 words, more than any letter to a magazine. */
  text: 150_000,
  /** Bytes of one text part that are decoded. Markup is many times its text. */
  textBytes: 4 * 1024 * 1024,
  /** Characters of HTML that are turned into text or shown: a megabyte, which takes less than a second. */
  html: 1_100_000,
  /** How deep HTML tags may lie in each other before the inner ones are left out: browsers stop at 512, and parsers here are recursive. */
  htmlDepth: 200,
  headers: 500,
  headerValue: 4_000,
  /** Characters of all head lines together; thirty usual lines take some 4,000. */
  headersTogether: 40_000,
  subject: 1_000,
  name: 200,
  /** RFC 5321, 4.5.3.1: 64 before the @, 255 after it. */
  address: 320,
  mailboxes: 100,
  references: 100,
  messageId: 300,
  attachments: 200,
  fileName: 150,
  reports: 20,
  report: 20_000,
  reportsTogether: 60_000,
  /** Bytes of a file that is taken apart (winmail.dat, uuencoded text, opaque signatures): all of it is held at once. */
  unpacked: 64 * 1024 * 1024,
  /** Files with a signed mail within that are opened, beside and within each other. */
  signedFiles: 20,
  /** Bytes of uuencoded text, which is taken apart line by line. */
  uuencoded: 16 * 1024 * 1024,
} as const;
