// Passwords, kept as scrypt hashes with the cost written beside them, so that it can be raised later.
import { randomBytes, scrypt, timingSafeEqual } from "node:crypto";

// OWASP Password Storage Cheat Sheet, scrypt: N=2^15, r=8, p=3 (32 MiB a guess).
const cost = { N: 2 ** 15, r: 8, p: 3, maxmem: 64 * 1024 * 1024 };

const derive = (password: string, salt: Buffer, { N, r, p } = cost) =>
  new Promise<Buffer>((resolve, reject) => scrypt(password.normalize("NFKC"), salt, 32, { N, r, p, maxmem: cost.maxmem * 4 }, (error, key) => (error ? reject(error) : resolve(key))));

/** A string to keep: `scrypt$N$r$p$salt$hash`, base64url. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(password, salt);
  return ["scrypt", cost.N, cost.r, cost.p, salt.toString("base64url"), key.toString("base64url")].join("$");
}

/** True when the password is the kept one. Takes as long when there is none kept, so that addresses cannot be probed by time. */
export async function isPassword(password: string, kept: string | null): Promise<boolean> {
  const [, N, r, p, salt, hash] = (kept ?? "").split("$");
  const key = await derive(password, Buffer.from(salt ?? "none", "base64url"), { N: Number(N) || cost.N, r: Number(r) || cost.r, p: Number(p) || cost.p, maxmem: cost.maxmem });
  const wanted = Buffer.from(hash ?? "", "base64url");
  return wanted.length === key.length && timingSafeEqual(wanted, key);
}
