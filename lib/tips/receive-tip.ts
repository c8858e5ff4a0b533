// A reader tells us something about a published answer. It comes through the same door as a question: kept as sent, committed, and only
// then acknowledged. It makes no question, and stands in no thread of one.
import { and, eq } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { messages } from "@/db/schema/intake";
import { tips } from "@/db/schema/tips";
import { contentHash, keepMessage } from "../intake/keep-message";
import { record } from "../timeline/record";
import type { About } from "./about";
import type { Telling } from "./tip";

export type Told = {
  about: Pick<About, "questionId" | "publicationId" | "columnId" | "magazineId">;
  /** The form's fields exactly as they came. */
  raw: Buffer;
  told: Telling;
  /** The words the tick was shown with. */
  consentWording: string;
};

/** How a story names somebody who is neither of the house nor the one who asked. */
export const aReader = { guest: "A reader" };

/**
 * The same fields about the same answer are one tip, whichever showing of the form they come from: whoever goes back in the browser is shown
 * a new one, and may press the button again.
 */
const tokenOf = ({ questionId }: Told["about"]) => `told of ${questionId}`;

/** Keeps what was told, in one transaction. Sent twice it is one tip. Returns false when it was there already. */
export const receiveTip = (told: Told, now = new Date()): Promise<boolean> => db.transaction((tx) => keep(tx, told, now));

async function keep(tx: Tx, { about, raw, told, consentWording }: Told, now: Date): Promise<boolean> {
  const { questionId, publicationId, columnId, magazineId } = about;
  const { kind, words, name, town, region, email, mayPrint } = told;
  const messageId = await keepMessage(tx, { columnId, questionId: null, channel: "form", raw, body: words, token: tokenOf(about), receivedAt: now });
  if (messageId === null) return false;
  const [tip] = await tx
    .insert(tips)
    .values({ messageId, questionId, publicationId, kind, name, town, region, email, consentWording: mayPrint ? consentWording : null, toldAt: now })
    .returning({ id: tips.id });
  if (!tip) throw new Error("the tip was not written");
  await record(tx, { kind: "reader", questionId }, { kind: "tipped", at: now, magazineId, questionId, data: { ...aReader, tipId: tip.id, tip: kind } });
  return true;
}

/** True when the very same is there already. */
export async function alreadyTold({ about, raw }: Pick<Told, "about" | "raw">): Promise<boolean> {
  const [found] = await db.select({ id: tips.id }).from(tips).innerJoin(messages, eq(messages.id, tips.messageId)).where(and(eq(messages.token, tokenOf(about)), eq(messages.contentHash, contentHash(raw))));
  return found !== undefined;
}
