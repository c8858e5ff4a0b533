// What a reader told of an answer asks something new: it goes the way of all questions, as that reader's.
import type { z } from "zod";
import { db } from "@/db/client";
import type { Person } from "../actor";
import { type Received, receiveIn } from "../intake/receive";
import { holdOpenTip, settle } from "./hold-tip";
import type { makingQuestion } from "./tip";

/**
 * Makes a question of it, in the inbox of the answer's column. Whoever did not allow to be printed is printed without a name.
 * Nobody who told us something asked for a correspondence: such a reader hears of the answer alone, as the letter with reference and private
 * page says, which hangs on the event of the tip. Throws Refusal when it is settled already, Missing.
 */
export async function makeQuestion(actor: Person, { tipId, words }: z.output<typeof makingQuestion>, now = new Date()): Promise<Received> {
  return db.transaction(async (tx) => {
    const held = await holdOpenTip(tx, actor, tipId);
    const { tip, message } = held;
    const { name, town, region, email, consentWording } = tip;
    const received = await receiveIn(
      tx,
      actor,
      {
        columnId: message.columnId,
        channel: "form",
        raw: message.raw,
        body: message.body,
        said: words,
        asker: { name, town, region, email, postalAddress: null, withheld: consentWording === null, hearing: "printed" },
        consentWording,
        token: `tip:${tip.id}`,
        receivedAt: message.receivedAt,
        how: "made it of what a reader told of an answer",
        receipt: false,
      },
      now,
    );
    await settle(tx, actor, held, { end: "question", madeQuestionId: received.questionId }, { kind: "tipMadeQuestion", data: { into: received.reference } }, now);
    return received;
  });
}
