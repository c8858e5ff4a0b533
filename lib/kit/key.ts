// Keys for what is made in a browser before any desk has a row of it: suggestions, notes, claims.

const signs = "abcdefghijklmnopqrstuvwxyz0123456789";

/** A new key, by chance: ten letters and figures, so that two within one text are never alike. */
export function newKey(): string {
  // 252 is seven times 36: every sign is as likely as any other.
  const bytes: number[] = [];
  while (bytes.length < 10) bytes.push(...crypto.getRandomValues(new Uint8Array(16)).filter((byte) => byte < 252));
  return bytes.slice(0, 10).map((byte) => signs[byte % 36]).join("");
}
