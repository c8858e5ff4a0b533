"use client";
// What was decided ahead of the desk, on its way there. One for the window: what is not sent goes on being sent on whichever page of the desk one is.
import { useSyncExternalStore } from "react";
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
/** True for a question that was decided in this window: what the desk tells of it is no news here. */
export const isDecidedHere = (questionId: number): boolean => [...decided.values()].some(({ row }) => row.questionId === questionId);
type Settled = (decision: Decision, answer: Answer) => void;
const hearers = new Set<Settled>();
/** Tells of every answer. Returns how to end it. */
export function hearAnswers(settled: Settled): () => void {
  hearers.add(settled);
  return () => void hearers.delete(settled);
}

const idle: State = { unsent: 0, isFailing: false };
let state = idle;
const watchers = new Set<() => void>();
const watch = (watcher: () => void) => {
  watchers.add(watcher);
  return () => void watchers.delete(watcher);
};
/** What is still to be sent, and whether the desk is away. */
export const useOutbox = (): State => useSyncExternalStore(watch, () => state, () => idle);

export const outbox = makeOutbox({
  post,
  settled: (decision, answer) => hearers.forEach((one) => one(decision, answer)),
  changed(now) {
    if (now.unsent === state.unsent && now.isFailing === state.isFailing) return;
    state = now;
    for (const watcher of watchers) watcher();
  },
  gather: () => new Promise((resolve) => setTimeout(resolve, 150)),
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
