// Where the writing surface saves a working text, and hears what others saved.
import { textAct, textRead } from "@/app/api/text/door";
import { savingText } from "@/lib/answers/answer";
import { saveText } from "@/lib/answers/save-text";
import { versionOf, workingText } from "@/lib/answers/working-text";
import { longest } from "@/lib/text/document";

export const POST = textAct(savingText, (actor, questionId, sent) => saveText(actor, questionId, sent), longest.bytes);

/** The text, if it is newer than `since`: a window hears of its own saves too, and asks whether there is more. */
export const GET = textRead(async (actor, questionId, _, request) => {
  const since = Number(new URL(request.url).searchParams.get("since") ?? 0);
  if ((await versionOf(actor, questionId)) <= since) return null;
  const { version, document, sourceNotes, conflicts } = await workingText(actor, questionId);
  return version > since ? { version, document, sourceNotes, conflicts } : null;
});
