// A chief says what search engines are told beyond the sitemap that every magazine has.
import { randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import type { z } from "zod";
import { db } from "@/db/client";
import { magazines } from "@/db/schema/magazine";
import type { Actor } from "../actor";
import { must } from "../may";
import { Missing } from "../refusal";
import { record } from "../timeline/record";
import type { magazineSearchEngines } from "./magazine";
import { stale } from "./stale";

/** 32 letters and figures by chance. IndexNow asks for 8 to 128: https://www.indexnow.org/documentation */
const newKey = (): string => randomBytes(16).toString("hex");

/** Switches the news sitemap, and the telling with its key: made when it is switched on, forgotten when it is off. Throws Missing to anybody but a chief. */
export async function changeSearchEngines(actor: Actor, magazineId: number, { hasNewsSitemap, isTold }: z.output<typeof magazineSearchEngines>, now = new Date()): Promise<void> {
  must(actor, "editSettings", magazineId);
  await db.transaction(async (tx) => {
    const [magazine] = await tx.select({ key: magazines.indexNowKey }).from(magazines).where(eq(magazines.id, magazineId)).for("update");
    if (!magazine) throw new Missing("This magazine");
    await tx.update(magazines).set({ hasNewsSitemap, indexNowKey: isTold ? (magazine.key ?? newKey()) : null }).where(eq(magazines.id, magazineId));
    await record(tx, actor, { kind: "magazineChanged", at: now, magazineId, data: { what: `word to search engines: news sitemap ${hasNewsSitemap ? "on" : "off"}, telling at once ${isTold ? "on" : "off"}` } });
    await stale(tx, { magazineId });
  });
}
