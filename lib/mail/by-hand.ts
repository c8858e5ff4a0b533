// What an editor writes to a reader or a historian in person, as the forms of a question's sheet send it. Pure.
import { z } from "zod";
import { neededProse } from "../kit/typed";
import { held } from "../questions/question";
import type { Hearing } from "../words";

export const writing = z.object({ ...held, body: neededProse("The letter is empty.", 5000) });

/** Why a reader cannot be written to by email: a sentence, or false. */
export const whyNotWriteToReader = (reader: { hasEmail: boolean } | undefined): string | false =>
  !reader?.hasEmail && "This reader gave no email address. A letter by post is the only way.";

/** Why the historian cannot be written to: a sentence, or false. */
export const whyNotWriteToHistorian = (historian: { hasEmail: boolean } | null | undefined): string | false =>
  !historian ? "No historian has this question now." : !historian.hasEmail && "This historian has no email address here.";

/** What an editor should know before writing to a reader who asked not to be written to. */
export const warning: Record<Hearing, string> = {
  all: "",
  printed: "This reader wants to hear from us when the answer is out, and not before. Write only what cannot wait.",
  never: "This reader asked not to be written to. Write only what you must.",
};
