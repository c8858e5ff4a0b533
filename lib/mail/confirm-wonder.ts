// The letter by which whoever wondered too confirms the address given. It is about no event: nothing happened to the question.
import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { boardEntries, wonders } from "@/db/schema/board";
import { columns, magazines } from "@/db/schema/magazine";
import { letterWordings } from "@/db/schema/mail";
import { asReference, questions } from "@/db/schema/questions";
import { addressOf } from "../magazine/address";
import { installationFrom, mailbox } from "./from";
import { letterKind } from "./letters/all";
import { oneLine, paragraphs, secretPlace, words } from "./plain";
import { fill } from "./wording";
import { toldLinks } from "./told-links";
import { write } from "./write";

/** Writes it once, however often the job runs. */
export const confirmWonder = ({ wonderId }: { wonderId: number }, now: Date): Promise<void> =>
  db.transaction(async (tx) => {
    const [wish] = await tx.update(wonders).set({ writtenAt: now }).where(and(eq(wonders.id, wonderId), isNotNull(wonders.email), isNull(wonders.writtenAt))).returning();
    if (!wish?.email || !wish.token) return;
    const [about] = await tx
      .select({ reference: asReference, words: boardEntries.words, columnId: columns.id, column: columns.name, magazine: magazines })
      .from(boardEntries)
      .innerJoin(questions, eq(questions.id, boardEntries.questionId))
      .innerJoin(columns, eq(columns.id, boardEntries.columnId))
      .innerJoin(magazines, eq(magazines.id, columns.magazineId))
      .where(eq(boardEntries.questionId, wish.questionId));
    if (!about) return;
    const { magazine } = about;
    const [own] = await tx.select().from(letterWordings).where(and(eq(letterWordings.columnId, about.columnId), eq(letterWordings.kind, "wonderConfirm")));
    if (own?.isOff) return;
    const { subject, body } = fill(own ?? letterKind("wonderConfirm"), { reference: about.reference, board: about.words, column: about.column, magazine: magazine.name, confirm: secretPlace("confirm"), stop: secretPlace("stop") });
    await write(tx, {
      magazineId: magazine.id, questionId: wish.questionId, kind: "wonderConfirm", to: wish.email, from: mailbox(about.column, magazine.letterFrom || installationFrom()),
      subject, body: paragraphs(body, `${words(magazine.letterSignOff)}\n${oneLine(magazine.name)}`), secrets: toldLinks((path) => addressOf(magazine, path), wish.token), madeAt: now,
    });
  });
