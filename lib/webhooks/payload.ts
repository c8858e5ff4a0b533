// What a message says, put together when it is first sent. Nothing stands in it that readers may not see.
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { columns } from "@/db/schema/magazine";
import { asReference, questions } from "@/db/schema/questions";
import { events } from "@/db/schema/timeline";
import type { deliveries } from "@/db/schema/webhooks";
import { answerSaid } from "../export/api";
import type { hookMessages } from "../export/hook";
import { addressOf } from "../magazine/address";
import { publicColumn } from "../magazine/public";
import { answerBy } from "../publishing/answers-by";
import type { z } from "zod";

type Delivery = Pick<typeof deliveries.$inferSelect, "type" | "eventId" | "madeAt">;
type Message = { [T in keyof typeof hookMessages]: z.input<(typeof hookMessages)[T]> }[keyof typeof hookMessages];

/** The answer as the interface for programs says it now; null when it does not stand. */
async function answerNow(reference: string) {
  const answer = await answerBy(reference);
  if (answer === null || answer === "withdrawn") return null;
  const [where] = await db.select({ path: columns.path }).from(columns).where(eq(columns.id, answer.columnId));
  const place = where && (await publicColumn(where.path));
  return place ? answerSaid(place, answer) : null;
}

const words = (value: unknown): string => (typeof value === "string" ? value : "");

/** The message of a delivery. Throws when its event is not there, which no transaction allows. */
export async function messageOf({ type, eventId, madeAt }: Delivery): Promise<Message> {
  if (type === "test") return { type, timestamp: madeAt.toISOString(), data: { words: "This is a test. What you are told is signed like this." } };
  const [row] = await db
    .select({ at: events.at, data: events.data, reference: asReference, path: columns.path })
    .from(events)
    .innerJoin(questions, eq(questions.id, events.questionId))
    .innerJoin(columns, eq(columns.id, questions.columnId))
    .where(eq(events.id, eventId ?? 0));
  const place = row && (await publicColumn(row.path));
  if (!row || !place) throw new Error(`event ${eventId} is about no question`);
  const { reference, data } = row;
  const about = { reference, column: { path: place.column.path, name: place.column.name, address: addressOf(place.magazine, `/${place.column.path}`) } };
  const timestamp = row.at.toISOString();
  switch (type) {
    case "answer.published":
      return { type, timestamp, data: { ...about, answer: await answerNow(reference) } };
    case "answer.corrected":
      return { type, timestamp, data: { ...about, correction: words(data.correction), answer: await answerNow(reference) } };
    case "answer.printed":
      return { type, timestamp, data: { ...about, issue: words(data.issue), page: Number(data.page), answer: await answerNow(reference) } };
    case "answer.withdrawn":
      return { type, timestamp, data: { ...about, withdrawal: words(data.withdrawal) } };
    case "question.received":
      return { type, timestamp, data: about };
  }
}
