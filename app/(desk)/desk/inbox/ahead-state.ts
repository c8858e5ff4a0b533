// The inbox ahead of the desk as one state, and what changes it: what was served, where one stands, what was decided since. Pure; each change returns
// the state after it, or the same state where there is nothing to change.
import type { SnoozeChoice } from "@/lib/intake/snoozing";
import type { InboxRow } from "@/lib/questions/inbox";
import type { Ready } from "@/lib/replies/queries";
import type { Taken } from "./ahead-outbox";
import { lengthened, type Listed, type Topics, waitingIn } from "./ahead-rows";

export type AheadForm = "decline" | "topics" | "snooze" | "merge";
/** What the server has drawn: the list, the question in full, and what it says was done last. */
export type Served = { did?: string; rows: readonly InboxRow[]; more: boolean; open?: string };

/** What forms draw on besides the row: of the columns and the magazines in a list. */
export type Brought = { ready: readonly Ready[]; choices: Readonly<Record<number, SnoozeChoice[]>> };
/** The rows that follow, with what forms on them draw on. */
export type Further = Brought & { rows: InboxRow[]; more: boolean };

export type AheadState = {
  list: Listed;
  brought: Brought;
  taken: ReadonlyMap<string, Taken>;
  topicsOf: ReadonlyMap<string, Topics>;
  /** What waits, by these three. */
  rows: readonly InboxRow[];
  /** The question that is shown, by reference, and the one the server has drawn in full. */
  at: string | undefined;
  drawn: string | undefined;
  form: AheadForm | null;
  last: { taken: Taken; isUndone: boolean } | null;
  refused: readonly { key: string; row: InboxRow; sentence: string }[];
  /** What the server says was done last. */
  did: string | undefined;
  /** The desk knows more of what is shown than the page does. */
  isStale: boolean;
};

const listed = (state: AheadState): AheadState => ({ ...state, rows: waitingIn(state.list, state.taken, state.topicsOf) });

export function begun({ did, rows, more, open }: Served): AheadState {
  return listed({ list: { served: rows, extra: [], more }, brought: { ready: [], choices: {} }, taken: new Map(), topicsOf: new Map(), rows: [], at: open, drawn: open, form: null, last: null, refused: [], did, isStale: false });
}

/**
 * What comes from the desk, unless it would take away the question on which a form is open: what was typed stays, whatever somebody else did meanwhile, and
 * the list follows when the form is closed.
 */
const unlessFormGoes = (state: AheadState, next: AheadState): AheadState => (state.form !== null && placeIn(state) >= 0 && placeIn(next) < 0 ? state : next);

/** The page was drawn anew. Whoever stands where it was drawn follows it; whoever has gone ahead stays there. */
export const drawnAnew = (state: AheadState, served: Served): AheadState => unlessFormGoes(state, following(state, served));

function following(state: AheadState, { did, rows, more, open }: Served): AheadState {
  let next = state;
  // While a form is open nothing takes the place of the pane it stands in: what was typed stays.
  if (state.drawn !== open && state.form === null) next = { ...next, drawn: open, at: state.at === state.drawn ? open : state.at };
  // Something was done the slow way since.
  if (state.did !== did) next = { ...next, did, last: null };
  if (state.list.served === rows) return next;
  // What was fetched beyond this page stays until it is fetched anew: somebody may be standing there.
  const known = new Set(rows.map(({ reference }) => reference));
  const extra = more ? state.list.extra.filter(({ reference }) => !known.has(reference)) : [];
  return listed({ ...next, list: { served: rows, extra, more: extra.length > 0 ? state.list.more : more, isOld: extra.length > 0 }, topicsOf: new Map(), isStale: false });
}

/** The rows after those of `list` have come; void where the list was served anew meanwhile. */
export function further(state: AheadState, { served }: Listed, { ready, choices, ...page }: Further): AheadState {
  if (state.list.served !== served) return state;
  const brought = { ready: [...state.brought.ready.filter((one) => !ready.some(({ columnId }) => columnId === one.columnId)), ...ready], choices: { ...state.brought.choices, ...choices } };
  return unlessFormGoes(state, listed({ ...state, list: lengthened(state.list, page), brought }));
}

export const placeIn = ({ rows, at }: AheadState): number => rows.findIndex(({ reference }) => reference === at);
export const wentTo = (state: AheadState, at: string): AheadState => ({ ...state, at, form: null });
export const opened = (state: AheadState, form: AheadForm | null): AheadState => (state.form === form ? state : { ...state, form });
export const outdated = (state: AheadState): AheadState => (state.isStale ? state : { ...state, isStale: true });
export const forgotten = (state: AheadState, key: string): AheadState => ({ ...state, refused: state.refused.filter((one) => one.key !== key) });

export function stepped(state: AheadState, by: 1 | -1): AheadState {
  const place = placeIn(state);
  const next = state.rows[place < 0 ? 0 : place + by];
  return next ? wentTo(state, next.reference) : state;
}

/** Taken as done: the question goes and the next one stands there, or its topics are as they were chosen. */
export function decidedOn(state: AheadState, taken: Taken, topics?: Topics): AheadState {
  const { reference } = taken.row;
  const after: AheadState = { ...state, form: null, last: { taken, isUndone: false } };
  if (topics) return listed({ ...after, topicsOf: new Map([...state.topicsOf, [reference, topics]]) });
  const place = placeIn(state);
  return listed({ ...after, at: (state.rows[place + 1] ?? state.rows[place - 1])?.reference, taken: new Map([...state.taken, [reference, taken]]) });
}

const without = (taken: AheadState["taken"], key: string) => new Map([...taken].filter(([, one]) => one.key !== key));

/** What was decided last is taken back, and its question is where one stands. */
export function undone(state: AheadState): AheadState {
  if (!state.last) return state;
  const { key, act, row } = state.last.taken;
  const { served, extra } = state.list;
  const isListed = [...served, ...extra].some(({ reference }) => reference === row.reference);
  return listed({
    ...state,
    at: row.reference,
    last: { ...state.last, isUndone: true },
    taken: without(state.taken, key),
    topicsOf: act === "setTopics" ? new Map() : state.topicsOf,
    list: isListed ? state.list : { ...state.list, extra: [...extra, row] },
  });
}

/** The desk said no. What could not be decided is back; what could not be undone is gone after all. `key`: of the decision or the undoing that was refused. */
export function refusedTo(state: AheadState, own: Taken, { key, undoes }: { key: string; undoes?: string }, sentence: string): AheadState {
  return listed({
    ...state,
    refused: [...state.refused, { key, row: own.row, sentence }],
    last: state.last?.taken.key === own.key ? null : state.last,
    taken: undoes ? new Map([...state.taken, [own.row.reference, own]]) : without(state.taken, key),
  });
}
