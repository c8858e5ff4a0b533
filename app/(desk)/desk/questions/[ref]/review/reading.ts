// What the review page shows: which revision, against which, and how. All of it stands in the address.
import { notFound } from "next/navigation";
import { requestTime } from "@/app/now";
import { orNotFound, requireDesk } from "@/app/actor";
import { remarksOf, revisionsOf } from "@/lib/answers/queries";
import { fitOfSlot, slotOf } from "@/lib/answers/slot";
import { standingText, workingText } from "@/lib/answers/working-text";
import { linesBefore } from "@/lib/checklists/queries";
import { claimsOf } from "@/lib/facts/queries";
import { lackingOnPictures } from "@/lib/images/queries";
import { answersByMail } from "@/lib/mailroom/answers-by-mail";
import type { SignedIn } from "@/lib/people/person";
import { askedBy, wordsSent } from "@/lib/questions/asked-by";
import { creditLine } from "@/lib/questions/credit";
import { signOffsOf } from "@/lib/notes/guest-queries";
import { publishedRevision } from "@/lib/publishing/published-revision";
import { wordsShown } from "@/lib/mime/shown";
import type { Document } from "@/lib/text/document";
import { sheetOf } from "@/lib/questions/sheet";
import { Missing } from "@/lib/refusal";
import { problemsOf } from "@/lib/style/queries";
import { openThingsOf, readingOf, reviewsOf } from "@/lib/reviews/queries";

export const shows = { changes: "Changes", clean: "Clean", printed: "As printed" } as const;
export type Show = keyof typeof shows;
export type Asked = { revision?: string; against?: string; show?: string };

/** What a revision can be compared with: another, the page before readers, the text as it is worked on, the question as it was sent. */
export type Against = { value: string; label: string; said: string; document: Document; question: string };

/** Loads the question and everything said of its text. A checker reads along. Not found when nothing was submitted yet. */
export async function loadReview(ref: string, asked: Asked) {
  const actor = await requireDesk(`/desk/questions/${ref}/review`);
  const sheet = await orNotFound(sheetOf(actor, ref));
  const { situation: { questionId, revision: standing }, beside } = sheet;
  const revisions = await revisionsOf(actor, questionId);
  const last = revisions[0];
  if (!last || !standing) notFound();
  const numbered = (text: string | undefined) => revisions.find((one) => String(one.number) === text);
  const shown = numbered(asked.revision) ?? last;
  const [remarks, reviews, { sourceNotes }, [asker], [message], reading, answers, lines, guests, openThings, facts, publishedId, pictures, slot, style] = await Promise.all([
    beside.remarks ? remarksOf(actor, questionId) : [],
    reviewsOf(actor, questionId),
    standingText(questionId),
    askedBy(questionId),
    wordsSent(questionId),
    readingOf(questionId, standing),
    beside.mailedAnswers ? answersByMail(actor, questionId) : [],
    linesBefore(actor, sheet.situation, "approve"),
    beside.signOffs ? signOffsOf(actor, questionId, requestTime()) : [],
    openThingsOf(sheet.situation),
    factsBeside(actor, questionId, beside.claims),
    publishedRevision(sheet.situation),
    lackingOnPictures(questionId, last.document),
    slotOf(questionId, last.document, last.question),
    orNull(problemsOf(actor, questionId)),
  ]);
  const published = revisions.find(({ id }) => id === publishedId);
  const others: Against[] = [
    ...revisions.map((one) => ({ value: String(one.number), label: `${one.number}, by ${one.madeBy}`, said: `revision ${one.number}`, document: one.document, question: one.question })),
    ...(published ? [{ value: "published", label: "what is published", said: "what is published", document: published.document, question: published.question }] : []),
    ...(facts ? [{ value: "working", label: "the working text", said: "the working text", document: facts.document, question: sheet.asPrinted }] : []),
    ...(message && !message.erasedAt ? [{ value: "reader", label: "the reader’s words (the question)", said: "the reader’s words", document: shown.document, question: wordsShown(message.body, false) }] : []),
  ];
  const against = others.find(({ value }) => value === asked.against) ?? others.find(({ value }) => value === String(shown.number - 1)) ?? null;
  const show: Show = asked.show === "clean" || asked.show === "printed" ? asked.show : against ? "changes" : "clean";
  const agreed = asker?.consentedAt ? ("form" as const) : message?.channel === "letter" ? ("letter" as const) : null;
  const credit = asker ? creditLine(asker, sheet.column) : "";
  return { actor, sheet, standing, revisions, last, shown, others, against, show, remarks, reviews, sourceNotes, reading, agreed, credit, answers, lines, guests, openThings, facts, pictures, style, fit: fitOfSlot(slot) };
}

/** The facts with the text they belong to, as both stand now; null while that is its writer's alone. */
const factsBeside = (actor: SignedIn, questionId: number, isThere: boolean) =>
  orNull(Promise.all([isThere ? claimsOf(actor, questionId) : [], workingText(actor, questionId)]).then(([claims, { document }]) => ({ claims, document })));

/** What of the working text does not exist for who reads is null. */
async function orNull<T>(read: Promise<T>): Promise<T | null> {
  try {
    return await read;
  } catch (error) {
    if (error instanceof Missing) return null;
    throw error;
  }
}

export type Review = Awaited<ReturnType<typeof loadReview>>;

/** The page's address with another choice. */
export function reviewAddress({ sheet, shown, against, last, show }: Pick<Review, "sheet" | "shown" | "against" | "last" | "show">, change: Partial<Record<keyof Asked, string>>): string {
  const choice = {
    ...(shown === last ? {} : { revision: String(shown.number) }),
    ...(against && against.value !== String(shown.number - 1) ? { against: against.value } : {}),
    ...(show === "changes" ? {} : { show }),
    ...change,
  };
  const query = new URLSearchParams(choice).toString();
  return `/desk/questions/${sheet.situation.reference}/review${query ? `?${query}` : ""}`;
}
