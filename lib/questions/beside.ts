// What some questions have and most have not. It is told with the sheet, so that a page asks only for what is there.
import { type AnyColumn, type SQL, sql, type Table } from "drizzle-orm";
import { formerDrafts, remarks } from "@/db/schema/answers";
import { alternates, conflictsOfInterest } from "@/db/schema/assignments";
import { boardEntries } from "@/db/schema/board";
import { claims } from "@/db/schema/facts";
import { messages, readerQueries } from "@/db/schema/intake";
import { columns } from "@/db/schema/magazine";
import { mailedAnswers } from "@/db/schema/mailroom";
import { deskNotes, signOffs } from "@/db/schema/notes";
import { paperLetters } from "@/db/schema/paper";
import { questions, relatedQuestions } from "@/db/schema/questions";
import { tips } from "@/db/schema/tips";
import { wordpressPosts } from "@/db/schema/wordpress";
import { joined } from "./joined";

const of = (table: Table & { questionId: AnyColumn }): SQL => sql`exists (select 1 from ${table} where ${table.questionId} = ${questions.id})`;

const there = {
  /** The reader was asked something. */
  asked: of(readerQueries),
  deskNotes: of(deskNotes),
  // Each side by its own index: of "in" over both, PostgreSQL would read the whole table.
  related: sql`(${of(relatedQuestions)} or exists (select 1 from ${relatedQuestions} where ${relatedQuestions.otherId} = ${questions.id}))`,
  /** It, or one merged into it, came by mail. */
  mails: sql`exists (select 1 from ${messages} where ${messages.questionId} in ${joined(questions.id)} and ${messages.mailId} is not null)`,
  /** The same of post. */
  paper: sql`exists (select 1 from ${paperLetters} where ${paperLetters.questionId} in ${joined(questions.id)})`,
  formerDrafts: of(formerDrafts),
  claims: of(claims),
  /** The historian said something of the text as edited. */
  remarks: of(remarks),
  /** Somebody from outside was asked to read it. */
  signOffs: of(signOffs),
  mailedAnswers: of(mailedAnswers),
  conflicts: of(conflictsOfInterest),
  line: of(alternates),
  /** Its column has a board, or it stood on one. */
  board: sql`(${columns.hasBoard} or ${of(boardEntries)})`,
  tips: of(tips),
  wordpress: of(wordpressPosts),
};

export type Beside = Record<keyof typeof there, boolean>;

/** What lies beside a question, as SQL over questions and columns. Whether there is any: who may see it is for the reads themselves. */
export const beside = sql<Beside>`jsonb_build_object(${sql.join(Object.entries(there).map(([name, is]) => sql`${sql.raw(`'${name}'`)}, ${is}`), sql`, `)})`;
