"use client";
// The inbox ahead of the desk: what follows is there before it is asked for, what is decided is taken as done and sent in the background, in order.
// A refusal comes back as a sentence and brings the question back.
import { useRouter } from "next/navigation";
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from "react";
import type { SnoozeChoice } from "@/lib/intake/snoozing";
import type { Answer, Decision } from "@/lib/intake/outbox";
import type { InboxRow } from "@/lib/questions/inbox";
import { type InboxFilter, inboxAddress } from "@/lib/questions/inbox-filter";
import type { Ready } from "@/lib/replies/queries";
import type { Doing } from "@/lib/words";
import { type AheadAct, decided, hearAnswers, outbox, type Taken } from "./ahead-outbox";
import { fetchAfter, type Topics, topicsChosen, waitingIn } from "./ahead-rows";
import type { Topic } from "./topic-choice";

export type AheadForm = "decline" | "topics" | "snooze" | "merge";
export const doingOf: Record<AheadForm, Doing> = { decline: "decline", topics: "topics", snooze: "snooze", merge: "merge" };
/** What forms draw on: of all magazines and columns in the list. */
export type Supplies = { ready: Ready[]; topics: (Topic & { magazineId: number })[]; choices: Record<number, SnoozeChoice[]>; graceSeconds: number };

type Ahead = {
  rows: readonly InboxRow[];
  more: boolean;
  /** The question that is shown, by reference, and the one the server has drawn in full. */
  at: string | undefined;
  drawn: string | undefined;
  row: InboxRow | undefined;
  form: AheadForm | null;
  last: { taken: Taken; isUndone: boolean } | null;
  refused: readonly { key: string; row: InboxRow; sentence: string }[];
  supplies: Supplies;
  /** The person may decide here. */
  decides: boolean;
  openForm(form: AheadForm | null): void;
  step(by: 1 | -1): void;
  act(act: AheadAct, fields?: Record<string, unknown>): void;
  undo(): boolean;
  forget(key: string): void;
  /** The desk knows more of what is shown than the page does. */
  isStale: boolean;
  /** What the desk has of the question that is shown, also where it waits no longer; a form that is open is given up. */
  look(): void;
};
const Context = createContext<Ahead | null>(null);
const Going = createContext<{ goTo(reference: string): void }>({ goTo: () => {} });

/** Null on pages that are no inbox of questions. */
export const useMaybeAhead = (): Ahead | null => useContext(Context);

export function useAhead(): Ahead {
  const ahead = useContext(Context);
  if (!ahead) throw new Error("an inbox needs its frame");
  return ahead;
}
export const useGoing = () => useContext(Going);

/** The list is fetched on when fewer than these are left. */
const fewLeft = 30;

/** @param did what the server says was done last */
type Props = { did?: string; rows: InboxRow[]; more: boolean; filter: InboxFilter; open?: string; decides: boolean; supplies: Supplies; children: ReactNode };

export function AheadFrame({ did, rows: served, more: servedMore, filter, open, decides, supplies, children }: Props) {
  const router = useRouter();
  const [at, setAt] = useState(open);
  const [drawn, setDrawn] = useState(open);
  const [list, setList] = useState({ served, extra: [] as InboxRow[], more: servedMore });
  const [taken, setTaken] = useState<ReadonlyMap<string, Taken>>(new Map());
  const [topicsOf, setTopics] = useState<ReadonlyMap<string, Topics>>(new Map());
  const [form, setForm] = useState<AheadForm | null>(null);
  const [last, setLast] = useState<Ahead["last"]>(null);
  const [refused, setRefused] = useState<Ahead["refused"]>([]);
  const [doneLast, setDoneLast] = useState(did);
  const [isStale, setStale] = useState(false);
  const isFetching = useRef(false);
  /** What was decided here, by its key. */
  const mine = useRef(new Set<string>());

  // Whoever stands where the page was drawn follows it when it is drawn anew; whoever has gone ahead stays there.
  // While a form is open nothing takes the place of the pane it stands in: what was typed stays.
  if (drawn !== open && form === null) {
    setDrawn(open);
    if (at === drawn) {
      setAt(open);
      setForm(null);
    }
  }
  // Something was done the slow way since, and the server says what.
  if (did !== doneLast) {
    setDoneLast(did);
    setLast(null);
  }
  if (list.served !== served) {
    // What was fetched beyond this page stays: somebody may be standing there.
    const known = new Set(served.map(({ reference }) => reference));
    const extra = servedMore ? list.extra.filter(({ reference }) => !known.has(reference)) : [];
    setList({ served, extra, more: extra.length > 0 ? list.more : servedMore });
    setTopics(new Map());
    setStale(false);
  }

  const rows = useMemo(() => waitingIn(list, taken, topicsOf), [list, taken, topicsOf]);
  const place = rows.findIndex(({ reference }) => reference === at);
  const row = rows[place];

  const settled = useCallback(
    ({ key, act, undoes }: Decision, { refusal }: Answer) => {
      const own = decided.get(undoes ?? key);
      if (!own) return;
      // Not looked at before the list is served anew, so nothing is drawn for it.
      if (!undoes) own.isAnswered = true;
      // Topics, and whatever was decided on the list before this one, which was served without it.
      if ((act === "setTopics" && !undoes) || !mine.current.has(own.key)) setStale(true);
      if (!refusal) return;
      setRefused((others) => [...others, { key, row: own.row, sentence: refusal }]);
      setLast((shown) => (shown?.taken.key === own.key ? null : shown));
      // What could not be decided is back; what could not be undone is gone after all.
      setTaken((before) => new Map(undoes ? [...before, [own.row.reference, own]] : [...before].filter(([, one]) => one.key !== key)));
    },
    [],
  );
  useEffect(() => hearAnswers(settled), [settled]);

  // What follows is fetched before it is needed.
  useEffect(() => {
    if (!list.more || isFetching.current || rows.length - Math.max(place, 0) > fewLeft) return;
    const after = [...list.served, ...list.extra].at(-1)?.reference;
    if (!after) return;
    isFetching.current = true;
    fetchAfter(filter, after)
      .then((page) => page && setList((before) => (before.served === list.served ? { ...before, extra: [...before.extra, ...page.rows], more: page.more } : before)))
      .catch(() => {}) // asked again with the next step
      .finally(() => {
        isFetching.current = false;
      });
  }, [list, rows, place, filter]);

  const goTo = useCallback((reference: string) => {
    setAt(reference);
    setForm(null);
  }, []);
  const going = useMemo(() => ({ goTo }), [goTo]);

  const value = useMemo<Ahead>(
    () => ({
      rows,
      more: list.more,
      at,
      drawn,
      row,
      form,
      last,
      refused,
      supplies,
      decides,
      isStale,
      openForm: setForm,
      step(by) {
        const next = rows[place < 0 ? 0 : place + by];
        if (next) goTo(next.reference);
      },
      act(act, fields = {}) {
        if (!row) return;
        const decision: Taken = { key: crypto.randomUUID(), act, row, fields: { questionId: row.questionId, seen: "inbox", knows: row.lastEventId, ...fields } };
        decided.set(decision.key, decision);
        mine.current.add(decision.key);
        setForm(null);
        setLast({ taken: decision, isUndone: false });
        if (act === "setTopics") setTopics((before) => new Map([...before, [row.reference, topicsChosen(supplies.topics, fields)]]));
        else {
          setTaken((before) => new Map([...before, [row.reference, decision]]));
          setAt((rows[place + 1] ?? rows[place - 1])?.reference);
        }
        outbox.put(decision);
      },
      undo() {
        if (!last || last.isUndone) return false;
        const { key, row: back } = last.taken;
        if (!outbox.drop(key)) outbox.put({ key: crypto.randomUUID(), act: "undo", fields: {}, undoes: key });
        if (last.taken.act === "setTopics") setTopics(new Map());
        setTaken((before) => new Map([...before].filter(([, one]) => one.key !== key)));
        setList((before) => ([...before.served, ...before.extra].some(({ reference }) => reference === back.reference) ? before : { ...before, extra: [...before.extra, back] }));
        setLast({ ...last, isUndone: true });
        setAt(back.reference);
        return true;
      },
      look() {
        setForm(null);
        router.replace(inboxAddress(filter, { after: filter.after, open: at }), { scroll: false });
        router.refresh();
      },
      forget: (key) => setRefused((others) => others.filter((one) => one.key !== key)),
    }),
    [rows, list.more, at, drawn, row, place, form, last, refused, supplies, decides, isStale, goTo, filter, router],
  );
  return (
    <Context value={value}>
      <Going value={going}>{children}</Going>
    </Context>
  );
}
