// Sends a form back that was refused, as a whole page, with its own status and everything that was typed.
//
// How a status can be sent was tried on the production build. A rewrite with a status in proxy.ts answers 200 all the same. A server
// action cannot choose a status. react-dom/server can be had in a route handler, but it draws no client components there, and the
// names of the built style sheets are not to be known. So the handler keeps the typed values in this process for a moment, under a
// name nobody can guess, fetches the page that shows them from this very server, and answers with that page under the right status.
// The page reads nothing from the database, so it can also be shown when that is away. Several servers may run: each asks itself.
import { randomBytes } from "node:crypto";
import { fetchOwn } from "@/app/own";
import { framedPolicy, plainPage, plainPolicy } from "@/app/press/plain-page";
import type { PublicColumn, PublicMagazine } from "@/lib/magazine/public";
import type { Typed } from "./typed";

export type Frame = { column: PublicColumn; magazine: PublicMagazine; columns: PublicColumn[] };
/** What was refused: the sentence above the form, those at its fields, and what the form needs to be shown again. */
export type Refused = { typed: Typed; sentence?: string; wrong?: Record<string, string>; frame: Frame | null } & (
  | { form: "ask"; path: string; token: string; wording: string; boardWording: string; isFramed?: boolean }
  | { form: "tell"; about: { reference: string; headline: string; address: string }; token: string; wording: string }
  | { form: "wonder"; about: { reference: string; words: string; address: string }; hasWondered: boolean; token: string }
  | { form: "reply" | "credit" | "hearing" | "board" | "takeBack"; token: string }
);

const kept = globalThis as typeof globalThis & { askdeskRefused?: Map<string, Refused> };
const slips = (kept.askdeskRefused ??= new Map());

/** What was refused under this name; it can be read once. */
export function refusedOf(slip: string): Refused | null {
  const refused = slips.get(slip) ?? null;
  slips.delete(slip);
  return refused;
}

const headers = { "content-type": "text/html; charset=utf-8", "cache-control": "no-store", "x-robots-tag": "noindex", "referrer-policy": "no-referrer" };

/** The page with the form, under the given status. */
export async function sendAgain(status: 422 | 429 | 503, refused: Refused): Promise<Response> {
  const slip = randomBytes(16).toString("base64url");
  slips.set(slip, refused);
  try {
    const page = await fetchOwn(`/q/again/${slip}`, { signal: AbortSignal.timeout(20_000) });
    if (!page.ok) throw new Error(`the page of a refused form answered ${page.status}`);
    return new Response(plainPage(await page.text()), { status, headers: refused.form === "ask" && refused.isFramed ? { ...headers, ...inFrame(page, refused.frame) } : headers });
  } finally {
    slips.delete(slip);
  }
}

/** Of a form that stands in another site's frame: the headers that all other pages get from next.config.js, and who may frame it. */
const inFrame = (page: Response, frame: Frame | null) => ({
  "content-security-policy": framedPolicy(plainPolicy(page.headers.get("content-security-policy") ?? ""), frame?.column.framedBy ?? []),
  "x-content-type-options": "nosniff",
});

/** On to the next page, by GET. */
export const goOn = (address: string) => new Response(null, { status: 303, headers: { location: address, "cache-control": "no-store", "referrer-policy": "no-referrer" } });

/** A body that is no form of ours: nothing can be shown again. */
export const unreadable = () => new Response("What was sent is too large, or no form. Go back, shorten it, and send it again.", { status: 413, headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" } });
