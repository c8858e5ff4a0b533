// The steps that put a page before readers, and take it down.
import { eq } from "drizzle-orm";
import { askers } from "@/db/schema/intake";
import { contributors } from "@/db/schema/people";
import { printings, publications } from "@/db/schema/publishing";
import type { Document } from "@/lib/kit/doc";
import { sayMoment } from "@/lib/kit/wall-clock";
import { enqueue } from "@/lib/jobs/queue";
import { addressOf } from "@/lib/magazine/address";
import { creditLine } from "@/lib/questions/credit";
import { type Desk, known, one } from "./desk";
import type { Step } from "./shape";
import type { Teller, Told } from "./tell-story";

export const tellPublishing: Teller = async (desk, told, step) => {
  const { tx, calendar, people } = desk;
  const { column, question, questionId } = told;
  const at = calendar.moment(step.at);
  switch (step.did) {
    case "correctionBegun":
      return { reason: step.reason };
    case "scheduled": {
      const goesLiveAt = calendar.moment(step.goesLiveAt);
      const publicationId = await layOut(desk, told, step, at, goesLiveAt);
      if (question.stage === "ready") await enqueue(tx, "goLive", { publicationId }, { runAt: goesLiveAt, key: `goLive ${publicationId}` });
      return { when: sayMoment(goesLiveAt, column.magazine.locale, column.magazine.timeZone), headline: question.page!.headline, publicationId };
    }
    case "published":
    case "corrected": {
      const before = told.publicationId;
      const correction = step.did === "corrected" ? step.correction : undefined;
      const publicationId = step.by === "clock" ? before! : await layOut(desk, told, step, at, at, correction);
      if (told.pageIsUp) await tx.update(publications).set({ supersededAt: at }).where(eq(publications.id, before!));
      await tx.update(publications).set({ wentLiveAt: at }).where(eq(publications.id, publicationId));
      told.pageIsUp = true;
      const address = addressOf({ host: null }, `/${column.path}/${question.page!.path}`);
      return { address, headline: question.page!.headline, publicationId, ...(correction ? { correction } : {}) };
    }
    case "withdrawn":
      await tx.update(publications).set({ withdrawnAt: at, withdrawal: step.withdrawal }).where(eq(publications.id, told.publicationId!));
      told.pageIsUp = false;
      return { withdrawal: step.withdrawal };
    case "printed": {
      const issue = calendar.issueName(column.magazine, step.issue);
      const issueId = known(desk.issues, `${column.magazineId} ${issue}`);
      await tx.insert(printings).values({ questionId, issueId, page: step.page, markedById: known(people, step.by).id, markedAt: at });
      return { issue, page: step.page };
    }
    default:
      return undefined;
  }
};

/** Writes the row of a page, with byline, bio and credit as they are on the day of loading. */
async function layOut(desk: Desk, told: Told, step: Step, madeAt: Date, goesLiveAt: Date, correction?: string): Promise<number> {
  const { tx, calendar, people, issues } = desk;
  const { question, questionId, column } = told;
  const { path, headline, deck, kicker, bylines, issue } = question.page!;
  const named = [];
  for (const key of bylines) {
    const { id } = known(people, key);
    named.push(one(await tx.select({ personId: contributors.personId, name: contributors.byline, handle: contributors.handle, bio: contributors.bio }).from(contributors).where(eq(contributors.personId, id))));
  }
  const bio: Document = { type: "doc", content: named.flatMap((contributor) => contributor.bio.content ?? []) };
  const asker = one(await tx.select().from(askers).where(eq(askers.questionId, questionId)));
  const { id } = one(
    await tx
      .insert(publications)
      .values({
        questionId,
        revisionId: told.revision!.id,
        columnId: column.id,
        path, headline, deck, kicker, bio,
        bylines: named.map(({ personId, name, handle }) => ({ personId, name, handle })),
        credit: creditLine(asker, column),
        issueId: issue ? known(issues, `${column.magazineId} ${calendar.issueName(column.magazine, issue)}`) : null,
        correction: correction ?? null,
        publishedById: known(people, step.by).id,
        madeAt,
        goesLiveAt,
      })
      .returning({ id: publications.id }),
  );
  told.publicationId = id;
  return id;
}
