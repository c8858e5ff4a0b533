// What historians who had the question before had written of it: it was theirs, and is not lost.
import { sayWhen } from "@/app/parts/asked-line";
import { DocumentText } from "@/app/parts/document-text";
import type { formerDraftsOf } from "@/lib/answers/queries";

type Props = { drafts: Awaited<ReturnType<typeof formerDraftsOf>>; magazine: { locale: string; timeZone: string }; now: Date };

export function FormerDrafts({ drafts, magazine, now }: Props) {
  return drafts.map(({ id, by, document, sourceNotes, savedAt }) => (
    <details key={id} className="copy">
      <summary>What {by} had written and not submitted, {sayWhen(savedAt, magazine, now)}</summary>
      <DocumentText document={document} />
      {sourceNotes && <p className="quiet">Source notes: {sourceNotes}</p>}
    </details>
  ));
}
