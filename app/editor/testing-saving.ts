// For tests of saving: a page with words, and a desk that answers as it is told to.
import { fromCopy } from "@/lib/text/copy";
import { type Earlier, makeSaving, ofDraft, type Save, type SaveAnswer, type Written } from "./saving";

export const text = (copy: string): Written => ({ document: fromCopy(copy), notes: "" });

/** A machine with a browser's storage and a desk that answers as told. `page.written` is what stands on the page. */
export function set(answers: (SaveAnswer | Error)[] = [], bring?: (base: Written, theirs: Written) => boolean) {
  const sent: { written: Written; version: number; earlier?: Earlier }[] = [];
  const kept: { written: Written | null } = { written: null };
  const page = { written: text("First.") };
  const save: Save = async (written, from, earlier) => {
    sent.push({ written, version: from, ...(earlier ? { earlier } : {}) });
    await new Promise((resolve) => setTimeout(resolve, 100));
    const answer = answers.shift() ?? { version: from + 1 };
    if (answer instanceof Error) throw answer;
    return answer;
  };
  const saving = makeSaving<Written>({
    kind: ofDraft,
    read: () => page.written,
    standing: { written: text("First."), version: 1, savedAt: null },
    save,
    keep: { write: (written) => void (kept.written = written), clear: (acknowledged) => void (kept.written && ofDraft.same(kept.written, acknowledged) && (kept.written = null)) },
    onChange: () => {},
    bring: bring ? (base, theirs) => bring(base, theirs) : undefined,
  });
  const type = (copy: string) => {
    page.written = text(copy);
    saving.typed();
  };
  return { saving, sent, kept, page, type };
}

/** What somebody else saved meanwhile. */
export const theirs = { ...text("Hers."), version: 7, by: "Ana Reyes", at: "2026-11-24T12:00:00Z" };
