// Which pages this server prints: those of its build, for its public address. Servers of one edition may serve each other's prints.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { installationUrl } from "@/lib/magazine/address";

let made: string | null = null;

/** scripts/build.mjs leaves beside the build a hash of the sources it was made of; without one, the build is its own edition. */
function buildHere(): string {
  for (const name of [".next/sources", ".next/BUILD_ID"]) {
    try {
      return readFileSync(name, "utf8");
    } catch {
      // the next one
    }
  }
  return crypto.randomUUID();
}

export const edition = (): string => (made ??= createHash("sha256").update(`${buildHere()} ${installationUrl()}`).digest("base64url").slice(0, 22));
