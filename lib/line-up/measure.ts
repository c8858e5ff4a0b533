// How answers fit their slots, many at once. What a revision makes in lines is remembered: it never changes.
import { inArray } from "drizzle-orm";
import { db } from "@/db/client";
import { revisions } from "@/db/schema/answers";
import { type Fit, fitOf } from "../copyfit/fit";
import { measured, measuredCopy, measuredCredit, type Part } from "../copyfit/parts";
import { loadSetter } from "../copyfit/setter";
import type { Setting } from "../copyfit/setting";
import type { Document } from "../text/document";

/** `lines`: of the slot, null where none are set. */
export type Measurable = { revisionId: number; setting: Setting; locale: string; credit: string; bio: Document; lines: number | null };

/** So many are remembered, the least used thrown away first. */
const remembered = 1000;
const made = new Map<string, readonly Part[]>();
const keyOf = ({ revisionId, setting, locale, credit, bio }: Measurable) => JSON.stringify([revisionId, setting, locale, credit, bio]);

/** How each fits, by its revision. The caller has made sure that they may be seen. */
export async function fitsOf(wanted: readonly Measurable[]): Promise<Map<number, Fit>> {
  const missing = wanted.filter((one) => !made.has(keyOf(one)));
  const texts = missing.length > 0 ? await db.select({ id: revisions.id, document: revisions.document, question: revisions.question }).from(revisions).where(inArray(revisions.id, missing.map(({ revisionId }) => revisionId))) : [];
  for (const one of missing) {
    const text = texts.find(({ id }) => id === one.revisionId);
    if (!text) continue;
    const setter = await loadSetter(one.setting, one.locale);
    made.set(keyOf(one), [measuredCopy("question", text.question, setter), measuredCredit(one.credit, setter), measured("answer", text.document, setter), measured("bio", one.bio, setter)]);
  }
  const fits = new Map<number, Fit>();
  for (const one of wanted) {
    const key = keyOf(one);
    const parts = made.get(key);
    if (!parts) continue;
    made.delete(key);
    made.set(key, parts);
    fits.set(one.revisionId, fitOf(parts, one.lines, one.setting.partSpace));
  }
  for (const key of made.keys()) if (made.size > remembered) made.delete(key);
  return fits;
}
