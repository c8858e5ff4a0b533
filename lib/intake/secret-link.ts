// The secret of a link that needs no account: 256 bits, made from the server's own secret and kept nowhere; the database has its hash alone.
import { createHash } from "node:crypto";
import { sealed } from "./form-token";

type Made = { id: number; madeAt: Date };

/** The token for a link that was made. The same each time, so that a letter sent twice leads to the same page. */
export const secretOf = (purpose: "sign-off" | "invitation" | "calendar", { id, madeAt }: Made): string => sealed(purpose, `${id}\n${madeAt.getTime()}`);

/** What is kept of a token. */
export const hashOf = (token: string): string => createHash("sha256").update(token).digest("hex");

/** True of what can be a token of ours; anything else is not looked up. */
export const isToken = (text: string): boolean => /^[\w-]{43}$/.test(text);
