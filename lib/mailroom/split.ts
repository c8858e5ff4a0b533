// One message holds several questions: a part of its words becomes a question of its own, of the same reader. The message stays whole.
import type { z } from "zod";
import { db } from "@/db/client";
import type { Person } from "../actor";
import { alreadyReceived, receiveIn, type Received } from "../intake/receive";
import { Refusal } from "../refusal";
import { record } from "../timeline/record";
import type { splitting } from "./filing";
import { holdMessage, madeOf } from "./hold-message";

const plain = (text: string) => text.replace(/[\s>]+/g, " ").trim().toLowerCase();

/**
 * Makes a question of these words, from whichever channel they came. The same words of the same message twice are one question.
 * Refuses words that do not stand in the message: what a reader is said to have asked, the reader has written.
 */
export async function split(actor: Person, { messageId, words }: z.output<typeof splitting>, now = new Date()): Promise<Received> {
  return db.transaction(async (tx) => {
    const held = await holdMessage(tx, actor, messageId);
    const { message, situation } = held;
    if (!plain(message.body).includes(plain(words))) {
      const sentence = "These words do not stand in the message. Choose them from it; they can be edited for print afterwards.";
      throw new Refusal(sentence, { words: sentence });
    }
    const sending = { raw: Buffer.from(words), token: `part of message:${messageId}` };
    const before = await alreadyReceived(sending, tx);
    if (before) return before;
    const made = await receiveIn(tx, actor, { ...madeOf(held), ...sending, body: words, how: `made it of a part of ${situation.reference}` }, now);
    await record(tx, actor, { kind: "split", at: now, magazineId: situation.magazineId, questionId: situation.questionId, data: { into: made.reference } });
    return made;
  });
}
