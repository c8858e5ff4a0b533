// The steps by which a text becomes revisions, and what was said of them.
import { remarks } from "@/db/schema/answers";
import { reviews } from "@/db/schema/reviews";
import { addRevision } from "@/lib/answers/add-revision";
import { fromCopy } from "@/lib/text/copy";
import { type Desk, known } from "./desk";
import type { Swap } from "./shape";
import { grantedWith } from "./tell-assignment";
import type { StepOf, Teller, Told } from "./tell-story";

export const tellWriting: Teller = async (desk, told, step) => {
  const { tx, calendar, people } = desk;
  const at = calendar.moment(step.at);
  const review = async (more: { verdict: "approved" | "sentBack"; alone?: boolean; note?: string }) => {
    await tx.insert(reviews).values({ revisionId: told.revision!.id, reviewerId: known(people, step.by).id, madeAt: at, ...more });
    return { revision: told.revision!.number };
  };
  switch (step.did) {
    case "submitted":
    case "entered":
    case "revised":
      if (step.did === "entered") await grantedWith(desk, told, step, "sentIn");
      return snapshot(desk, told, step, at);
    case "approved":
      return { ...(await review({ verdict: "approved", note: step.note })), note: step.note };
    case "approvedAlone":
      return { ...(await review({ verdict: "approved", alone: true, note: step.reason })), reason: step.reason };
    case "sentBack":
      return { ...(await review({ verdict: "sentBack", note: step.note })), note: step.note };
    case "remarked": {
      const { stance, body } = step;
      await tx.insert(remarks).values({ questionId: told.questionId, revisionId: told.revision!.id, madeById: known(people, step.by).id, body, stance, madeAt: at });
      return { revision: told.revision!.number, stance, body };
    }
    default:
      return undefined;
  }
};

/** Adds the next revision: the copy, with the words that then stood where others stand now. */
async function snapshot(desk: Desk, told: Told, step: StepOf<"submitted" | "entered" | "revised">, now: Date) {
  const { question, questionId, assignment } = told;
  const { contributorId, contributor } = assignment!;
  const { id, number, words } = await addRevision(desk.tx, {
    questionId,
    kind: step.did === "revised" ? "edited" : step.did,
    document: fromCopy(asItStood(question.copy ?? "", step.before ?? [])),
    question: told.asPrinted,
    contributorId,
    madeById: known(desk.people, step.by).id,
    note: step.note ?? "",
    sourceNotes: question.sourceNotes,
    now,
  });
  told.revision = { id, number };
  return { revision: number, words, ...(step.did === "entered" ? { for: contributor } : {}) };
}

function asItStood(copy: string, before: Swap[]): string {
  return before.reduce((text, [now, then]) => {
    if (!text.includes(now)) throw new Error(`the copy has no “${now}”`);
    return text.replace(now, () => then);
  }, copy);
}
