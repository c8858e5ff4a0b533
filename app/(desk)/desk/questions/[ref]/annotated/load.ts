// What the annotated copy is made of, for the page and for the file.
import { orNotFound } from "@/app/actor";
import { workingText } from "@/lib/answers/working-text";
import { numbered } from "@/lib/facts/annotated";
import { ledgerOf } from "@/lib/facts/queries";
import { sayDate } from "@/lib/kit/wall-clock";
import type { SignedIn } from "@/lib/people/person";
import { sheetOf } from "@/lib/questions/sheet";

/** The text as it stands with its ledger. Not found for whom the text does not exist. */
export async function loadAnnotated(actor: SignedIn, ref: string) {
  const sheet = await orNotFound(sheetOf(actor, ref));
  const { questionId, reference } = sheet.situation;
  const [text, ledger] = await orNotFound(Promise.all([workingText(actor, questionId), ledgerOf(actor, questionId)]));
  const sayDay = (at: Date) => sayDate(at, sheet.magazine.locale, sheet.magazine.timeZone);
  return { reference, slugLine: sheet.slugLine, magazine: sheet.magazine, document: text.document, ledger, sayDay, ...numbered(text.document, ledger.claims) };
}
