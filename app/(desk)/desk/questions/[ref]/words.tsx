// The reader's words as sent, and beside them the question as it will be printed, with what was cut and changed.
import Link from "next/link";
import { ComparisonText } from "@/app/parts/comparison";
import { Copy } from "@/app/parts/copy";
import { ActionForm, Field, Send } from "@/app/ui/form";
import { FocusFirst } from "@/app/ui/focus-first";
import { MessagesSent } from "@/app/parts/messages-sent";
import type { Moved } from "@/app/parts/move-form";
import { compareTexts } from "@/lib/text/compare";
import { markOf } from "@/lib/intake/prepare";
import type { QuestionMail } from "@/lib/mailroom/of-question";
import { wordsShown } from "@/lib/mime/shown";
import type { Asker, SentMessage } from "@/lib/questions/asked-by";
import { creditLine } from "@/lib/questions/credit";
import type { Sheet } from "@/lib/questions/sheet";
import { prepare } from "./actions";

const count = (text: string) => text.split(/\s+/).filter(Boolean).length;

type Props = { sheet: Sheet; asker: Asker | undefined; sent: SentMessage[]; mails: QuestionMail[]; of?: Moved; editing: boolean; mayEdit: boolean; now: Date; personId: number };

export function Words({ sheet, asker, sent, mails, of, editing, mayEdit, now, personId }: Props) {
  const { reference, questionId } = sheet.situation;
  const own = sent.filter((message) => message.questionId === questionId);
  const body = askedIn(own, mails);
  const erased = own.some((message) => message.erasedAt);
  const changed = !erased && plain(body) !== plain(sheet.asPrinted);
  return (
    <section className="words" aria-label="The question">
      <div>
        <h2 className="lab">As sent</h2>
        <MessagesSent sent={own} mails={mails} of={of} magazine={sheet.magazine} now={now} personId={personId} />
        <p className="cr kept"><svg className="ic" viewBox="0 0 16 16" aria-hidden="true"><path d="M4 7.2h8v6H4zM5.6 7V5a2.4 2.4 0 0 1 4.8 0v2" /></svg><span>{erased ? "Erased at its reader’s request." : "Kept as it came."}</span></p>
      </div>
      <div>
        <h2 className="lab with">As we print it {mayEdit && !editing && <Link className="link" href={`/desk/questions/${reference}?edit=words`} scroll={false} prefetch={false} data-key="e">Edit</Link>}</h2>
        {editing && mayEdit ? <EditWords sheet={sheet} /> : (
          <>
            <div className="copy pr"><Copy text={sheet.asPrinted} /></div>
            {asker && <p className="cr">—{creditLine(asker, sheet.column)}</p>}
            {!erased && <p className="cr quiet">{changed ? `${count(sheet.asPrinted)} words, from ${count(body)}.` : `${count(sheet.asPrinted)} words, as sent.`}</p>}
            {changed && (
              <details className="changes" open>
                <summary>What was changed</summary>
                <div className="copy"><ComparisonText comparison={compareTexts(body, sheet.asPrinted)} compact /></div>
              </details>
            )}
          </>
        )}
      </div>
    </section>
  );
}

const plain = (text: string) => text.replace(/\s+/g, " ").trim();

/** The words that were asked, which print may change: of a mail the new words of the first alone, since what came later goes on from there. */
function askedIn(own: SentMessage[], mails: QuestionMail[]): string {
  const [first] = own;
  if (first?.channel !== "email") return own.filter(({ channel }) => channel !== "email").map((message) => message.body).join("\n\n");
  return wordsShown(first.body, mails.find(({ messageId }) => messageId === first.id)?.original?.isAsker ?? false);
}

function EditWords({ sheet: { situation, slugLine, asPrinted } }: { sheet: Sheet }) {
  const { reference, questionId, revision } = situation;
  return (
    <FocusFirst className="edit">
      <ActionForm action={prepare} label="As we print it">
        <input type="hidden" name="questionId" value={questionId} />
        <input type="hidden" name="reference" value={reference} />
        <input type="hidden" name="mark" value={markOf({ asPrinted, slugLine })} />
        {revision ? (
          <>
            <input type="hidden" name="asPrinted" value={asPrinted} />
            <p className="why">The question is printed with revision {revision.number}: <Link className="link" href={`/desk/questions/${reference}/review`}>change its words in the review</Link>.</p>
          </>
        ) : <Field name="asPrinted" label="Question as printed" rows={7} defaultValue={asPrinted} />}
        <Field name="slugLine" label="Slug line" help="A few words to call it by in the office." defaultValue={slugLine} />
        <div className="moves"><Send sending="Saving…">Save</Send><Link className="b bare" href={`/desk/questions/${reference}`} scroll={false} data-key="Escape">Cancel</Link></div>
      </ActionForm>
    </FocusFirst>
  );
}
