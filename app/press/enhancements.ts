// The small scripts of readers' pages (app/enhance): each adds a convenience to a page that works without it, and is loaded only where
// it is used. scripts/workers.mjs bundles them under the same names.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { enhancementFile } from "@/lib/kit/worker-file";

/** First part of their addresses. */
export const enhancements = "enhance";
const names = ["answer", "ask", "tell", "framed", "embed", "board"] as const;
export type Enhancement = (typeof names)[number];

const read = new Map<string, { text: string; file: string }>();

function bundled(name: Enhancement): { text: string; file: string } {
  let known = read.get(name);
  if (!known) {
    const text = readFileSync(enhancementFile(name), "utf8");
    known = { text, file: `${name}-${createHash("sha256").update(text).digest("hex").slice(0, 12)}.js` };
    read.set(name, known);
  }
  return known;
}

/** Where the script lies; another one gets another address. */
export const enhancementAddress = (name: Enhancement): string => `/${enhancements}/${bundled(name).file}`;

/** The script of this file name, or null. */
export function enhancementOf(file: string): string | null {
  const name = names.find((one) => file.startsWith(`${one}-`));
  if (!name) return null;
  const { text, file: own } = bundled(name);
  return own === file ? text : null;
}

/** The script that other sites ask for by a name that stays: see app/(site)/embed.js. */
export const embedScript = (): string => bundled("embed").text;
