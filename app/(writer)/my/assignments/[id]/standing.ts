// How an answer stands with the desk, for its historian.
import type { Stage } from "@/lib/words";

const sentences: Partial<Record<Stage, string>> = {
  review: "The desk is reading it. You can read along and answer; what you change now is a suggestion by your name.",
  ready: "Approved, and not yet published. You can still say a word.",
  published: "Published.",
};

/** One sentence of it. */
export const howItStands = (stage: Stage): string => sentences[stage] ?? "It is no longer in hand.";
