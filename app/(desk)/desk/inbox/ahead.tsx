"use client";
// The inbox ahead of the desk: what follows is there before it is asked for, what is decided is taken as done and sent in the background, in order.
// A refusal comes back as a sentence and brings the question back.
import { useRouter } from "next/navigation";
import { createContext, type ReactNode, useCallback, useContext, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { SnoozeChoice } from "@/lib/intake/snoozing";
import type { Answer, Decision } from "@/lib/intake/outbox";
import type { InboxRow } from "@/lib/questions/inbox";
import { type InboxFilter, inboxAddress } from "@/lib/questions/inbox-filter";
import type { Ready } from "@/lib/replies/queries";
import type { Doing } from "@/lib/words";
import { useFurther } from "./ahead-further";
import { type AheadAct, decided, hearAnswers, outbox, type Taken } from "./ahead-outbox";
import { topicsChosen } from "./ahead-rows";
import { type AheadForm, type AheadState, begun, decidedOn, drawnAnew, forgotten, opened, outdated, placeIn, refusedTo, stepped, undone, wentTo } from "./ahead-state";
import type { Topic } from "./topic-choice";

export const doingOf: Record<AheadForm, Doing> = { decline: "decline", topics: "topics", snooze: "snooze", merge: "merge" };
/** What forms draw on: of all magazines and columns in the list. */
export type Supplies = { ready: Ready[]; topics: (Topic & { magazineId: number })[]; choices: Record<number, SnoozeChoice[]>; graceSeconds: number };

/** What can be done here; the same for as long as the list is. */
type Acts = {
  openForm(form: AheadForm | null): void;
  goTo(reference: string): void;
  step(by: 1 | -1): void;
  act(act: AheadAct, fields?: Record<string, unknown>): void;
  /** False where there is nothing to take back. */
  undo(): boolean;
  forget(key: string): void;
  /** Says that the desk knows more than the page does: it is drawn anew once the person pauses. */
  doubt(): void;
  /** What the desk has of the question that is shown, also where it waits no longer; a form that is open is given up. */
  look(): void;
};
type Ahead = AheadState & Acts & {
  row: InboxRow | undefined;
  supplies: Supplies;
  /** The person may decide here. */
  decides: boolean;
};
const Context = createContext<Ahead | null>(null);
const Going = createContext<Pick<Acts, "goTo">>({ goTo: () => {} });

/** Null on pages that are no inbox of questions. */
export const useMaybeAhead = (): Ahead | null => useContext(Context);

export function useAhead(): Ahead {
  const ahead = useContext(Context);
  if (!ahead) throw new Error("an inbox needs its frame");
  return ahead;
}
/** For what must not be drawn anew with each key: a row knows how to be gone to, and not where one is. */
export const useGoing = () => useContext(Going);

/** @param did what the server says was done last */
type Props = { did?: string; rows: InboxRow[]; more: boolean; filter: InboxFilter; open?: string; decides: boolean; supplies: Supplies; children: ReactNode };

export function AheadFrame({ filter, decides, supplies, children, ...served }: Props) {
  const [kept, change] = useState(() => begun(served));
  const state = drawnAnew(kept, served);
  if (state !== kept) change(state);
  const acts = useActs(state, change, filter, supplies);
  useFurther(state, change, filter);
  const { brought } = state;
  const all = useMemo<Supplies>(() => ({ ...supplies, ready: [...supplies.ready, ...brought.ready], choices: { ...brought.choices, ...supplies.choices } }), [supplies, brought]);
  const value = useMemo<Ahead>(() => ({ ...state, ...acts, row: state.rows[placeIn(state)], supplies: all, decides }), [state, acts, all, decides]);
  return (
    <Context value={value}>
      <Going value={acts}>{children}</Going>
    </Context>
  );
}

type Change = (after: (before: AheadState) => AheadState) => void;

function useActs(state: AheadState, change: Change, filter: InboxFilter, supplies: Supplies): Acts {
  const router = useRouter();
  const now = useRef({ state, filter, supplies });
  useLayoutEffect(() => {
    now.current = { state, filter, supplies };
  });
  /** What was decided on this list, by its key. */
  const mine = useRef(new Set<string>());

  const settled = useCallback(
    (decision: Decision, { refusal }: Answer) => {
      const own = decided.get(decision.undoes ?? decision.key);
      if (!own) return;
      // Not looked at before the list is served anew, so nothing is drawn for it.
      if (!decision.undoes) own.isAnswered = true;
      // Topics, and whatever was decided on the list before this one, which was served without it.
      if ((decision.act === "setTopics" && !decision.undoes) || !mine.current.has(own.key)) change(outdated);
      if (refusal) change((before) => refusedTo(before, own, decision, refusal));
    },
    [change],
  );
  useEffect(() => hearAnswers(settled), [settled]);

  return useMemo<Acts>(
    () => ({
      openForm: (form) => change((before) => opened(before, form)),
      goTo: (reference) => change((before) => wentTo(before, reference)),
      step: (by) => change((before) => stepped(before, by)),
      forget: (key) => change((before) => forgotten(before, key)),
      doubt: () => change(outdated),
      act(act, fields = {}) {
        const row = now.current.state.rows[placeIn(now.current.state)];
        if (!row) return;
        const decision: Taken = { key: crypto.randomUUID(), act, row, fields: { questionId: row.questionId, seen: "inbox", knows: row.lastEventId, ...fields } };
        decided.set(decision.key, decision);
        mine.current.add(decision.key);
        const topics = act === "setTopics" ? topicsChosen(now.current.supplies.topics, fields) : undefined;
        change((before) => decidedOn(before, decision, topics));
        outbox.put(decision);
      },
      undo() {
        const { last } = now.current.state;
        if (!last || last.isUndone) return false;
        if (!outbox.drop(last.taken.key)) outbox.put({ key: crypto.randomUUID(), act: "undo", fields: {}, undoes: last.taken.key });
        change(undone);
        return true;
      },
      look() {
        change((before) => opened(before, null));
        router.replace(inboxAddress(now.current.filter, { after: now.current.filter.after, open: now.current.state.at }), { scroll: false });
        router.refresh();
      },
    }),
    [change, router],
  );
}
