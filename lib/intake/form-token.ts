// Each form that is shown carries a token of its own: when it was made, a number used once, and a seal over both, the column and
// the consent wording shown. It tells a form sent twice from two questions, a person from a robot that fills forms in no time,
// and lets the wording agreed to be stored exactly as it stood on the page. Nothing is kept on the server for it.
import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";

/** What was shown with the form. */
export type Shown = { columnId: number; wording: string };
export type Opened = { nonce: string; issuedAt: Date };

const secret = () => {
  const value = process.env.NEXTAUTH_SECRET;
  if (!value) throw new Error("NEXTAUTH_SECRET is not set");
  return value;
};

/** A keyed hash for one purpose, in URL-safe letters. */
export const sealed = (purpose: string, text: string) => createHmac("sha256", secret()).update(`${purpose}\n${text}`).digest("base64url");

const seal = (stamp: string, nonce: string, shown: Shown) => sealed("ask-form", [stamp, nonce, shown.columnId, shown.wording].join("\n"));

/** A token for one showing of the form. */
export function issueToken(shown: Shown, now = new Date()): string {
  const [stamp, nonce] = [now.getTime().toString(36), randomBytes(16).toString("base64url")];
  return [stamp, nonce, seal(stamp, nonce, shown)].join(".");
}

/** What the token says, or null when it was not made here for this column and wording. */
export function openToken(token: string, shown: Shown): Opened | null {
  const parts = /^([0-9a-z]{1,12})\.([\w-]{22})\.([\w-]{43})$/.exec(token);
  if (!parts) return null;
  const [, stamp, nonce, mark] = parts as unknown as [string, string, string, string];
  const right = seal(stamp, nonce, shown);
  return timingSafeEqual(Buffer.from(mark), Buffer.from(right)) ? { nonce, issuedAt: new Date(Number.parseInt(stamp, 36)) } : null;
}
