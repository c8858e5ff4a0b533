// How the interface for programs answers: to everybody, kept for a minute, and not again to who has it already.
import { createHash } from "node:crypto";
import { isUnchanged } from "@/lib/kit/conditional";

/** Seconds: a withdrawal is heard of within them. */
const keptFor = 60;
const everybody = { "access-control-allow-origin": "*", "cache-control": `public, max-age=${keptFor}` };

export function told(request: Request, what: object): Response {
  const text = `${JSON.stringify(what)}\n`;
  const headers = { ...everybody, etag: `W/"${createHash("sha256").update(text).digest("base64url").slice(0, 22)}"` };
  if (isUnchanged(Object.fromEntries(request.headers), headers)) return new Response(null, { status: 304, headers });
  return new Response(text, { headers: { ...headers, "content-type": "application/json; charset=utf-8" } });
}

export const refused = (status: 400 | 404 | 410, error: string): Response => Response.json({ error }, { status, headers: everybody });
