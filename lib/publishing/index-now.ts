// The only hand that speaks to search engines: one address, given by whoever runs the installation, and nothing they answer is followed.
// https://www.indexnow.org/documentation
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { magazines } from "@/db/schema/magazine";
import type { Jobs } from "../jobs/queue";
import { addressOf, baseOf } from "../magazine/address";
import { whyUnreachable } from "../magazine/reachable";

/** Bing, Naver, Seznam, Yandex and others share what is told here. */
const endpoint = (): string => process.env.ASKDESK_INDEXNOW_URL || "https://api.indexnow.org/indexnow";

/** How long the answer may take, in milliseconds. */
const patience = 10_000;

/**
 * Posts the addresses of pages that changed. Told twice they are looked at twice, which does no harm.
 * Throws when it may go well later (no answer, 429, 5xx), so that the queue tries again; another no is for good, and the log has it.
 */
export async function tellSearchEngines({ magazineId, paths }: Jobs["announce"], patient = patience): Promise<void> {
  const [magazine] = await db.select({ name: magazines.name, host: magazines.host, key: magazines.indexNowKey }).from(magazines).where(eq(magazines.id, magazineId));
  if (!magazine?.key || whyUnreachable(baseOf(magazine))) return; // switched off since, or nothing that anybody could fetch
  const said = await fetch(endpoint(), {
    method: "POST",
    headers: { "content-type": "application/json; charset=utf-8" },
    body: JSON.stringify({ host: new URL(baseOf(magazine)).host, key: magazine.key, keyLocation: addressOf(magazine, `/${magazine.key}.txt`), urlList: paths.map((path) => addressOf(magazine, path)) }),
    redirect: "manual",
    signal: AbortSignal.timeout(patient),
  });
  await said.body?.cancel();
  if (said.ok) return;
  const sentence = `Search engines were told of ${paths.join(", ")} of ${magazine.name} and answered ${said.status}.`;
  if (said.status === 429 || said.status >= 500) throw new Error(sentence);
  process.stderr.write(`${sentence} They are not told again of this change.\n`);
}
