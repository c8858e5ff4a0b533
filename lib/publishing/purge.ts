// The only hand that speaks to a content delivery network: it is told which pages to let go, by their names.
// Fastly reads them from a header, Cloudflare from the body: https://www.fastly.com/documentation/reference/api/purging/,
// https://developers.cloudflare.com/cache/how-to/purge-cache/purge-by-tags/
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { magazines } from "@/db/schema/magazine";
import type { Jobs } from "../jobs/queue";
import { purgeUrl, staleKeys } from "../magazine/surrogate-keys";

/** How long the answer may take, in milliseconds. */
const patience = 10_000;

/** "Fastly-Key: …" or "Authorization: Bearer …", as the network wants it. */
function credentials(): Record<string, string> {
  const [, name, value] = /^([\w-]+):\s*(\S.*)$/.exec(process.env.ASKDESK_PURGE_HEADER ?? "") ?? [];
  return name && value ? { [name]: value } : {};
}

/**
 * Asks the network to let pages go. Asked twice it does no harm.
 * @throws when it did not say yes, so that the queue tries again: until then readers may be shown what was corrected
 */
export async function purge({ magazineId }: Jobs["purge"], patient = patience): Promise<void> {
  const url = purgeUrl();
  if (!url) return;
  const [magazine] = magazineId === null ? [] : await db.select({ handle: magazines.handle }).from(magazines).where(eq(magazines.id, magazineId));
  const keys = staleKeys(magazine?.handle ?? null);
  const said = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", "surrogate-key": keys.join(" "), ...credentials() },
    body: JSON.stringify({ tags: keys }),
    redirect: "manual",
    signal: AbortSignal.timeout(patient),
  });
  await said.body?.cancel();
  if (!said.ok) throw new Error(`The content delivery network was asked to let ${keys.join(", ")} go and answered ${said.status}.`);
}
