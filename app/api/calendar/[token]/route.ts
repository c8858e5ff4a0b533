// A calendar for a calendar program, under its secret address. Nobody is signed in here: the address is the key, and its person's roles are looked at each time.
import { createHash } from "node:crypto";
import { addressOf } from "@/app/socket";
import { calendarFeed } from "@/lib/calendar/feed";
import { sealed } from "@/lib/intake/form-token";
import { networkOf } from "@/lib/intake/limit";
import { isUnchanged } from "@/lib/kit/conditional";
import { tooMany } from "@/lib/people/attempts";

export const dynamic = "force-dynamic";

const kept = { "cache-control": "private, no-cache", "x-robots-tag": "noindex, nofollow", "x-content-type-options": "nosniff" };

export async function GET(request: Request, { params }: { params: Promise<{ token: string }> }): Promise<Response> {
  const now = new Date();
  // Against guessing; a program asks a few times an hour, and an office has many.
  if (await tooMany(`calendar:${sealed("address", networkOf(addressOf(request.headers)))}`, 600, 60, now)) return new Response("Too many requests. Try again within the hour.\n", { status: 429, headers: { ...kept, "retry-after": "3600" } });
  const text = await calendarFeed((await params).token.replace(/\.ics$/, ""), now);
  if (text === null) return new Response("There is no such calendar.\n", { status: 404, headers: { ...kept, "content-type": "text/plain; charset=utf-8" } });
  const headers = { ...kept, etag: `"${createHash("sha256").update(text).digest("base64url").slice(0, 22)}"`, "content-disposition": 'inline; filename="due-days.ics"' };
  if (isUnchanged(Object.fromEntries(request.headers), headers)) return new Response(null, { status: 304, headers });
  return new Response(text, { headers: { ...headers, "content-type": "text/calendar; charset=utf-8" } });
}
