// A mail's HTML for a sandboxed frame: sanitised, its pictures drawn anew, and under a policy (next.config.js) that lets nothing run or be fetched.
import type { Person } from "@/lib/actor";
import { htmlIn, mailAt, type Place } from "@/lib/mailroom/files";
import { readMail } from "@/lib/mime/read";
import { safeHtml } from "@/lib/mime/safe-html";
import { Missing } from "@/lib/refusal";
import { inert } from "./serve";

export async function serveHtml(actor: Person, mailId: number, at: Place): Promise<Response> {
  const raw = await mailAt(actor, mailId, at);
  const read = await readMail(raw);
  const found = "reading" in read ? await htmlIn(raw, read.reading) : null;
  if (!found) throw new Missing("This HTML");
  return new Response(safeHtml(found.html, { cids: found.cids }), { headers: { ...inert, "content-type": "text/html; charset=utf-8" } });
}
