// Passwords of other servers and secrets shared with them, kept so that the database alone does not tell them: AES-256-GCM under a key from the environment.
import { createCipheriv, createDecipheriv, createHash, randomBytes } from "node:crypto";

/** ASKDESK_SEAL_KEY is any long secret; its hash is the key. */
function key(): Buffer {
  const secret = process.env.ASKDESK_SEAL_KEY;
  if (!secret || secret.length < 32) throw new Error("ASKDESK_SEAL_KEY is not set, or is shorter than 32 characters");
  return createHash("sha256").update(secret).digest();
}

/** True when there is a key to seal with. */
export const canSeal = (): boolean => (process.env.ASKDESK_SEAL_KEY ?? "").length >= 32;

/** Seals a text for a purpose; it opens again for the same purpose only. */
export function seal(text: string, purpose: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key(), nonce).setAAD(Buffer.from(purpose));
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return `1.${Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString("base64url")}`;
}

/** Opens what seal() made for this purpose. Throws when it was made for another, or with another key. */
export function unseal(sealed: string, purpose: string): string {
  const bytes = Buffer.from(sealed.replace(/^1\./, ""), "base64url");
  const decipher = createDecipheriv("aes-256-gcm", key(), bytes.subarray(0, 12)).setAAD(Buffer.from(purpose)).setAuthTag(bytes.subarray(12, 28));
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString("utf8");
}
