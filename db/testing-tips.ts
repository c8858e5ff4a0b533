// For tests of tips: what a reader tells of an answer that stands before readers. Only tests import this.
import { desc, eq } from "drizzle-orm";
import { db } from "./client";
import { tips } from "./schema/tips";
import { answerTold } from "@/lib/tips/about";
import { receiveTip } from "@/lib/tips/receive-tip";
import { consentWording, telling } from "@/lib/tips/tip";

/** What the form says, filled in by a reader of a name of her own. */
export const form = (more: Record<string, string> = {}) => ({ kind: "error", words: "The bell in the picture is from another ship.", name: "Ada Quill", town: "Galveston", region: "Texas", email: "ada.quill@post.example", mayPrint: "on", ...more });

/** Tells something of the answer of a reference. Returns the tip. */
export async function tell(reference: string, more: Record<string, string> = {}, now = new Date("2026-11-25T10:00:00Z")) {
  const about = (await answerTold(reference))!;
  const typed = form(more);
  await receiveTip({ about, raw: Buffer.from(JSON.stringify(typed)), told: telling.parse({ ...typed, mayPrint: typed.mayPrint || undefined }), consentWording }, now);
  const [tip] = await db.select().from(tips).where(eq(tips.questionId, about.questionId)).orderBy(desc(tips.id)).limit(1);
  return tip!;
}
export const tipNow = async (id: number) => (await db.select().from(tips).where(eq(tips.id, id)))[0]!;
