// The steps at the desk's front door.
import { and, eq, isNull } from "drizzle-orm";
import { readerQueries } from "@/db/schema/intake";
import { happened, known } from "./desk";
import type { Teller } from "./tell-story";

export const tellIntake: Teller = async (desk, told, step) => {
  const { tx, calendar, people, questions } = desk;
  const { question, questionId, column } = told;
  const at = calendar.moment(step.at);
  switch (step.did) {
    case "accepted":
    case "markedAsSpam":
    case "readerCorrected":
      return {};
    case "takenBack":
      return { contributorId: told.assignment?.contributorId ?? null };
    case "prepared":
      told.asPrinted = question.asPrinted ?? question.body;
      told.slugLine = question.slugLine ?? null;
      // An editor who makes a question ready for print says first what it is about.
      if (question.topics.length > 0) happened(desk, step.at, step.by, "topicsSet", { magazineId: column.magazineId, questionId }, { topics: question.topics.toSorted().join(", ") });
      return {};
    case "declined":
    case "reopened":
      return { reason: step.reason };
    case "passedOn": {
      const address = column.magazine.passOnAddresses.find(({ label }) => label === step.to);
      return { to: step.to, email: address?.email, note: step.note };
    }
    case "merged": {
      told.mergedIntoId = known(questions, step.into);
      happened(desk, step.at, step.by, "joined", { magazineId: column.magazineId, questionId: told.mergedIntoId }, { from: question.reference });
      return { into: step.into };
    }
    case "askedReader":
      told.awaitingReaderSince = at;
      await tx.insert(readerQueries).values({ questionId, askedById: known(people, step.by).id, body: step.body, askedAt: at });
      return { body: step.body };
    case "readerReplied":
      told.awaitingReaderSince = null;
      await tx.update(readerQueries).set({ reply: step.reply, repliedAt: at }).where(and(eq(readerQueries.questionId, questionId), isNull(readerQueries.repliedAt)));
      return { reply: step.reply };
    case "planned": {
      const issue = calendar.issueName(column.magazine, step.issue);
      told.issueId = known(desk.issues, `${column.magazineId} ${issue}`);
      told.slotNumber = step.slot ?? null;
      return { issue, ...(step.slot ? { slot: step.slot } : {}) };
    }
    default:
      return undefined;
  }
};
