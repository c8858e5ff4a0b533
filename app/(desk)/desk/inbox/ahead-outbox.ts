"use client";
// What was decided ahead of the desk, on its way there. One for the window: what is not sent goes on being sent on whichever page of the desk one is.
import { z } from "zod";
import { type Answer, type Decision, makeOutbox, type State } from "@/lib/intake/outbox";
import type { InboxRow } from "@/lib/questions/inbox";

export type AheadAct = "accept" | "decline" | "markAsSpam" | "merge" | "snooze" | "setTopics";
export type Taken = Decision & { row: InboxRow; act: AheadAct; isAnswered?: boolean };

const answers = z.object({ answers: z.array(z.object({ actId: z.number().optional(), refusal: z.string().optional() })) });
const post = async (acts: { act: string; fields: Record<string, unknown> }[]): Promise<Answer[]> => {
  const response = await fetch("/api/inbox/act", { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ acts }), keepalive: true });
  if (!response.ok) throw new Error(`answered ${response.status}`);
  return answers.parse(await response.json()).answers;
};

/** Sends one decision and waits for what becomes of it. */
export async function sendNow(act: AheadAct, row: InboxRow, fields: Record<string, unknown>): Promise<Answer> {
  try {
    const [answer] = await post([{ act, fields: { questionId: row.questionId, seen: "inbox", knows: row.lastEventId, ...fields } }]);
    return answer ?? {};
  } catch {
    return { refusal: "The desk cannot be reached just now. Nothing was done, and what you typed is still here." };
  }
}

/** All that was decided in this window, by its key. */
export const decided = new Map<string, Taken>();
type Listener = { settled: (decision: Decision, answer: Answer) => void; changed: (state: State) => void };
const listeners = new Set<Listener>();
/** Tells of every answer, and of what is still to be sent. Returns how to end it. */
export function hearOutbox(listener: Listener): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

export const outbox = makeOutbox({
  post,
  settled: (decision, answer) => listeners.forEach((one) => one.settled(decision, answer)),
  changed: (state) => listeners.forEach((one) => one.changed(state)),
  pause: () => new Promise((resolve) => setTimeout(resolve, 2_000)),
});
if (typeof window !== "undefined") {
  window.addEventListener("pagehide", () => {
    const acts = outbox.takeUnsent();
    if (acts.length > 0) void fetch("/api/inbox/act", { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ acts }), keepalive: true });
  });
  window.addEventListener("beforeunload", (event) => {
    if (outbox.wouldLose()) event.preventDefault();
  });
}
