import type { LetterState } from "@/lib/words";

/** The colour in which a letter's state is said. */
export const signOf = (state: LetterState): string => (state === "failed" || state === "bounced" ? "late" : state === "sent" ? "ok" : "mid");
