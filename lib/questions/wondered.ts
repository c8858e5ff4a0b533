// How many readers wonder too about a question, as its board counts them: one signal among others.
import { sql } from "drizzle-orm";
import { boardEntries } from "@/db/schema/board";
import { questions } from "@/db/schema/questions";

/** Of a row of questions. */
export const wondered = sql<number>`coalesce((select b.wondered from ${boardEntries} b where b.question_id = ${questions.id}), 0)`;
