// What can be decided in the inbox without waiting for the answer, each by the schema and the verb of its form.
import type { z } from "zod";
import type { SignedIn } from "@/lib/people/person";
import { accept } from "@/lib/intake/accept";
import { setTopicsThere } from "@/lib/intake/add-topics";
import { markAsSpam } from "@/lib/intake/mark-as-spam";
import { merge } from "@/lib/intake/merge";
import type { Answer } from "@/lib/intake/outbox";
import { snooze } from "@/lib/intake/snooze";
import type { Done } from "@/lib/intake/together";
import { accepting, markingAsSpam, merging, settingTopicsThere, snoozing, undoing } from "@/lib/intake/triage";
import { undo } from "@/lib/intake/undo";
import { lookAgain, Missing, Refusal } from "@/lib/refusal";
import { declineWith } from "@/lib/replies/decline-with";
import { decliningWith } from "@/lib/replies/reply";

type Run = (actor: SignedIn, fields: unknown) => Promise<Answer>;

const row = <S extends z.ZodType>(schema: S, act: (actor: SignedIn, input: z.output<S>) => Promise<Done | undefined>): Run => async (actor, fields) => {
  const parsed = schema.safeParse(fields);
  if (!parsed.success) return { refusal: parsed.error.issues[0]?.message ?? lookAgain };
  const done = await act(actor, parsed.data);
  return done ? { actId: done.actId } : {};
};

export const runs = {
  accept: row(accepting, accept),
  decline: row(decliningWith, declineWith),
  markAsSpam: row(markingAsSpam, markAsSpam),
  merge: row(merging, merge),
  snooze: row(snoozing, snooze),
  setTopics: row(settingTopicsThere, setTopicsThere),
  undo: row(undoing, async (actor, input) => {
    await undo(actor, input);
    return undefined;
  }),
} as const satisfies Record<string, Run>;
export type RunName = keyof typeof runs;
export const runNames = Object.keys(runs) as [RunName, ...RunName[]];

/** Does it; the expected failures are sentences. */
export async function run(actor: SignedIn, act: RunName, fields: unknown): Promise<Answer> {
  try {
    return await runs[act](actor, fields);
  } catch (error) {
    if (error instanceof Refusal) return { refusal: Object.values(error.fields ?? {})[0] ?? error.message };
    if (error instanceof Missing) return { refusal: "This question is not yours to decide." };
    throw error;
  }
}
