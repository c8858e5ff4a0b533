// A chief changes how the magazine's pages look: colours, faces, and the logo on the plate.
import { randomInt } from "node:crypto";
import { and, eq, notInArray } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { logos } from "@/db/schema/look";
import { magazines } from "@/db/schema/magazine";
import type { Actor } from "../actor";
import type { Logo, LookChoice, StoredLogo } from "../look/look";
import { must } from "../may";
import { lookAgain, Missing, Refusal } from "../refusal";
import { record } from "../timeline/record";
import type { ReadLogo } from "./read-logo";
import { stale } from "./stale";

const signs = "abcdefghijklmnopqrstuvwxyz0123456789";
const newId = () => Array.from({ length: 20 }, () => signs[randomInt(signs.length)]).join("");

/** What came with the form: null where no file was chosen. */
export type NewLogos = { logo: ReadLogo | null; darkLogo: ReadLogo | null };

/** Writes the look; a logo that is shown no longer is not kept. Throws Missing to anybody but a chief, a Refusal for a dark logo without a light one. */
export async function changeLook(actor: Actor, magazineId: number, { dropLogo, dropDarkLogo, ...colours }: LookChoice, { logo, darkLogo }: NewLogos, now = new Date()): Promise<void> {
  must(actor, "editSettings", magazineId);
  await db.transaction(async (tx) => {
    const [held] = await tx.select({ look: magazines.look }).from(magazines).where(eq(magazines.id, magazineId)).for("update");
    if (!held) throw new Missing("This magazine");
    const former = dropLogo ? null : held.look.logo;
    if (darkLogo && !logo && !former) throw new Refusal(lookAgain, { darkLogo: "A logo for the dark goes with one for light paper. Choose that first." });
    const light = logo ? { ...(await keep(tx, magazineId, logo, now)), inDark: logo.inDark } : former;
    const dark = darkLogo ? await keep(tx, magazineId, darkLogo, now) : dropDarkLogo ? null : (former?.dark ?? null);
    const shown: Logo | null = light && { id: light.id, width: light.width, height: light.height, inDark: light.inDark, dark };
    const ids = [shown?.id, shown?.dark?.id].filter((id) => id !== undefined);
    await tx.delete(logos).where(and(eq(logos.magazineId, magazineId), notInArray(logos.id, ids)));
    await tx.update(magazines).set({ look: { ...colours, logo: shown } }).where(eq(magazines.id, magazineId));
    await record(tx, actor, { kind: "magazineChanged", at: now, magazineId, data: { what: "look" } });
    await stale(tx, { magazineId });
  });
}

async function keep(tx: Tx, magazineId: number, { bytes, mime, width, height }: ReadLogo, now: Date): Promise<StoredLogo> {
  const id = newId();
  await tx.insert(logos).values({ id, magazineId, bytes, mime, width, height, madeAt: now });
  return { id, width, height };
}
