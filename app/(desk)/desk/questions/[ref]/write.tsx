// Writing to the reader or the historian from a question's sheet. The form stands in the page, as those of the moves do.
import Link from "next/link";
import { About, type Moved } from "@/app/parts/move-form";
import { ActionForm, Field, Send } from "@/app/ui/form";
import { FocusFirst } from "@/app/ui/focus-first";
import { SavedReplies, type ReadyReplies } from "@/app/parts/saved-replies";
import { warning, whyNotWriteToHistorian, whyNotWriteToReader } from "@/lib/mail/by-hand";
import type { Hearing } from "@/lib/words";
import { writeToHistorian, writeToReader } from "./actions";

type Reader = { name: string; hasEmail: boolean; hasPostalAddress: boolean; hearing: Hearing } | undefined;
type Historian = { contributor: string; hasEmail: boolean } | null | undefined;
export type Writing = "reader" | "historian";
export const isWriting = (name: unknown): name is Writing => name === "reader" || name === "historian";

export function Write({ of, here, ready, reader, historian, open, begun }: { of: Moved; here: string; ready: ReadyReplies; reader: Reader; historian: Historian; open?: Writing; /** What the letter to the historian begins with. */ begun?: string }) {
  const toReader = whyNotWriteToReader(reader);
  const toHistorian = whyNotWriteToHistorian(historian);
  const byPost = toReader && reader?.hasPostalAddress;
  if (toReader && toHistorian && !byPost) return null;
  return (
    <section aria-labelledby="write">
      <h2 className="lab" id="write">Write</h2>
      {open === "reader" && !toReader && reader && <WriteForm of={of} here={here} action={writeToReader} to={reader.name || "the reader"} care={warning[reader.hearing]} ready={ready} />}
      {open === "historian" && !toHistorian && historian && <WriteForm of={of} here={here} action={writeToHistorian} to={historian.contributor} care="" begun={begun} />}
      <div className="moves rare">
        {!toReader && open !== "reader" && <Link className="b bare" href={`${here}?write=reader`} scroll={false} prefetch={false}>Write to the reader</Link>}
        {byPost && <Link className="b bare" href={`${here}/reply`} prefetch={false}>Write by post</Link>}
        {!toHistorian && historian && open !== "historian" && <Link className="b bare" href={`${here}?write=historian`} scroll={false} prefetch={false}>Write to {historian.contributor}</Link>}
      </div>
    </section>
  );
}

function WriteForm({ of, here, action, to, care, begun, ready }: { of: Moved; here: string; action: typeof writeToReader; to: string; care: string; begun?: string; ready?: ReadyReplies }) {
  return (
    <FocusFirst className="move">
      <ActionForm action={action} label={`Write to ${to}`}>
        <About of={of} />
        {care && <p className="care">{care}</p>}
        {ready && <SavedReplies {...ready} />}
        <Field name="body" label={`To ${to}`} rows={6} defaultValue={begun} help="It goes out by email, with greeting, sign-off and a link to where things stand. The answer comes back to this question." />
        <div className="moves">
          <Send>Send letter</Send>
          <Link className="b bare" href={here} scroll={false} data-key="Escape">Cancel</Link>
        </div>
      </ActionForm>
    </FocusFirst>
  );
}
