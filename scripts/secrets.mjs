// The secrets a server needs: from the environment, or made once and kept where only their owner can read them.
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

const makers = {
  /** Signs sessions. */
  NEXTAUTH_SECRET: () => randomBytes(32).toString("base64url"),
  /** Seals what forms carry for their actions: an AES-256 key in base64. */
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: () => randomBytes(32).toString("base64"),
  /** Seals the passwords of mail servers in the database. */
  ASKDESK_SEAL_KEY: () => randomBytes(32).toString("base64url"),
};

/** Reads the secrets kept in `path`, makes those that are missing, and lets the environment speak before them. */
export function secretsFrom(path, env = process.env) {
  const kept = existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : {};
  const missing = Object.keys(makers).filter((name) => !kept[name] && !env[name]);
  for (const name of missing) kept[name] = makers[name]();
  if (missing.length > 0) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(`${path}.new`, `${JSON.stringify(kept, null, 2)}\n`, { mode: 0o600 });
    renameSync(`${path}.new`, path);
  }
  return Object.fromEntries(Object.keys(makers).map((name) => [name, env[name] || kept[name]]));
}
