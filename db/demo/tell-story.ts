// What each step of a story leaves behind: the rows and the event that the verb of the same name would have written.
import { eq } from "drizzle-orm";
import { questions } from "@/db/schema/questions";
import { writeDue } from "@/lib/fees/fall-due";
import { moves, moveNames } from "@/lib/workflow/moves";
import { destination } from "@/lib/workflow/why-not";
import type { Stage } from "@/lib/words";
import { type Desk, type DeskColumn, happened, known } from "./desk";
import type { DemoQuestion, Step } from "./shape";
import { tellAssignment } from "./tell-assignment";
import { tellIntake } from "./tell-intake";
import { tellPublishing } from "./tell-publishing";
import { tellWriting } from "./tell-writing";

/** How far a question has come while its story is told. */
export type Told = {
  question: DemoQuestion;
  questionId: number;
  column: DeskColumn;
  stage: Stage;
  stageSince: Date;
  asPrinted: string;
  slugLine: string | null;
  awaitingReaderSince: Date | null;
  mergedIntoId: number | null;
  issueId: number | null;
  slotNumber: number | null;
  assignment: { id: number; contributorId: number; contributor: string } | null;
  revision: { id: number; number: number } | null;
  publicationId: number | null;
  pageIsUp: boolean;
};

export type StepOf<Did extends Step["did"]> = Extract<Step, { did: Did }>;
/** Writes what a step leaves behind and says what its event's sentence draws on; undefined for a step that is another file's. */
export type Teller = (desk: Desk, told: Told, step: Step) => Promise<Record<string, unknown> | undefined>;

/** A question that has just come in. */
export function begin(desk: Desk, question: DemoQuestion, questionId: number): Told {
  return {
    question,
    questionId,
    column: known(desk.columns, question.reference.split("-")[0]!),
    stage: "inbox",
    stageSince: desk.calendar.moment(question.received),
    asPrinted: question.body,
    slugLine: null,
    awaitingReaderSince: null,
    mergedIntoId: null,
    issueId: null,
    slotNumber: null,
    assignment: null,
    revision: null,
    publicationId: null,
    pageIsUp: false,
  };
}

const tellers: Teller[] = [tellIntake, tellAssignment, tellWriting, tellPublishing];

/** Tells one step: its rows, its event, and the stage it leads to by the moves table. */
export async function tell(desk: Desk, told: Told, step: Step): Promise<void> {
  for (const teller of tellers) {
    const data = await teller(desk, told, step);
    if (!data) continue;
    happened(desk, step.at, step.by, step.did, { magazineId: told.column.magazineId, questionId: told.questionId }, data);
    advance(told, step, desk.calendar.moment(step.at));
    await fallDue(desk, told, step);
    return;
  }
  throw new Error(`nobody tells ${step.did}`);
}

/** A fee falls due where the verb would have made it so. */
async function fallDue(desk: Desk, { column: { magazineId }, questionId, issueId }: Told, { did, at, by }: Step): Promise<void> {
  if (did !== "published" && did !== "printed") return;
  await desk.tx.update(questions).set({ issueId }).where(eq(questions.id, questionId));
  const fell = await writeDue(desk.tx, { questionId, magazineId }, "publication", desk.calendar.moment(at));
  if (fell) happened(desk, at, by, fell.kind, { magazineId, questionId }, fell.data);
}

/** The stage after a step; what is no move leaves it. Throws when the table has no such move from here. */
function advance(told: Told, step: Step, at: Date): void {
  const candidates = moveNames.filter((name) => moves[name].event === (step.did === "corrected" ? "published" : step.did));
  if (candidates.length === 0) return;
  const name = candidates.find((candidate) => (moves[candidate].from as readonly Stage[]).includes(told.stage));
  if (!name) throw new Error(`${told.question.reference}: ${step.did} is no move from ${told.stage}`);
  const to = destination(name, told.stage);
  if (to !== told.stage) told.stageSince = at;
  told.stage = to;
}
