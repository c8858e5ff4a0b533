// A working text as it goes to the browser: its moments as text, and nothing the page does not show.
import type { workingText } from "@/lib/answers/working-text";
import type { ConflictView } from "./save-to";
import type { Draft } from "./text-saving";

type Found = Pick<Awaited<ReturnType<typeof workingText>>, "document" | "sourceNotes" | "version" | "savedAt" | "conflicts">;

/** What TextWriting begins with. */
export const draftOf = ({ document, sourceNotes, version, savedAt, conflicts }: Found): { draft: Draft; conflicts: ConflictView[] } => ({
  draft: { document, notes: sourceNotes, version, savedAt: savedAt?.toISOString() ?? null },
  conflicts: conflicts.map((one) => ({ ...one, at: one.at.toISOString() })),
});
