// Takes one message of a question in hand, with the question it belongs to.
import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { askers, messages } from "@/db/schema/intake";
import type { Person } from "../actor";
import { must } from "../may";
import { hold } from "../questions/hold";
import { Missing, Refusal } from "../refusal";

/** The message, who asked its question, and how that stands. Throws Missing when it is not the actor's to handle; refuses one that was detached or erased. */
export async function holdMessage(tx: Tx, actor: Person, messageId: number) {
  const [found] = await tx.select({ questionId: messages.questionId }).from(messages).where(eq(messages.id, messageId));
  if (!found || found.questionId === null) throw new Missing("This message");
  const { questionId } = found;
  const situation = await hold(tx, actor, questionId); // the question's lock is the message's as well
  must(actor, "handleMail", situation.magazineId);
  const [row] = await tx.select({ message: messages, asker: askers }).from(messages).innerJoin(askers, eq(askers.questionId, messages.questionId)).where(and(eq(messages.id, messageId), isNull(messages.detachedAt)));
  if (!row) throw new Refusal("This message has been put elsewhere meanwhile.");
  if (row.message.erasedAt) throw new Refusal("This message was erased.");
  return { ...row, message: { ...row.message, questionId }, situation };
}

type Held = Awaited<ReturnType<typeof holdMessage>>;

/** What a question that is made of the message has from it, and from who asked. Nobody is thanked for it a second time. */
export const madeOf = ({ message, asker }: Held) => {
  const { columnId, channel, postmarkedOn, mailId, receivedAt } = message;
  const { name, town, region, withheld, email, postalAddress, consentWording } = asker;
  return { columnId, channel, postmarkedOn, mailId, receivedAt, asker: { name, town, region, withheld, email, postalAddress }, consentWording, receipt: false };
};
