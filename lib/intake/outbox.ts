// What an editor decides faster than the desk answers: sent in order, a few at a time, and tried again when the desk was away. Pure but for the
// sending, which is handed in.

/** One decision. `key` is its own; `undoes` the key of the one it takes back. */
export type Decision = { key: string; act: string; fields: Record<string, unknown>; undoes?: string };
/** What became of one: the act that can be undone, or the sentence that says why not. */
export type Answer = { actId?: number; refusal?: string };
export type State = { unsent: number; isFailing: boolean };

/** So many go in one request. */
export const mostInOne = 20;

type Ways = {
  /** Sends them in order; rejects when it is not known that they arrived. */
  post: (acts: { act: string; fields: Record<string, unknown> }[]) => Promise<Answer[]>;
  settled: (decision: Decision, answer: Answer) => void;
  changed: (state: State) => void;
  /** Waits a moment before what is waiting goes: whoever decides quickly is sent together. */
  gather: () => Promise<void>;
  /** Waits before the next try. */
  pause: () => Promise<void>;
};

export function makeOutbox({ post, settled, changed, gather, pause }: Ways) {
  let waiting: Decision[] = [];
  let onTheWay: Decision[] = [];
  let isSending = false;
  let isFailing = false;
  const actIds = new Map<string, number>();
  const say = () => changed({ unsent: waiting.length + onTheWay.length, isFailing });
  const fieldsOf = ({ undoes, fields }: Decision) => (undoes === undefined ? fields : { ...fields, actId: actIds.get(undoes) });
  const isKnown = ({ undoes }: Decision) => undoes === undefined || actIds.has(undoes);

  /** As many as can go now: an undo waits until what it undoes has its number. */
  function next(): Decision[] {
    const until = waiting.slice(0, mostInOne).findIndex((decision) => !isKnown(decision));
    return waiting.slice(0, until < 0 ? mostInOne : until);
  }

  async function send(): Promise<void> {
    if (isSending) return;
    isSending = true;
    say();
    for (;;) {
      await gather();
      onTheWay = next();
      if (onTheWay.length === 0) {
        // What is left takes back something that was refused: there is nothing to take back.
        for (const decision of waiting) settled(decision, { refusal: "It had not been done, so there is nothing to undo." });
        waiting = [];
        break;
      }
      waiting = waiting.slice(onTheWay.length);
      say();
      try {
        const answers = await post(onTheWay.map((decision) => ({ act: decision.act, fields: fieldsOf(decision) })));
        if (answers.length === 0) throw new Error("nothing was answered");
        const sent = onTheWay.slice(0, answers.length);
        // The desk stopped half-way: the rest goes again.
        waiting = [...onTheWay.slice(answers.length), ...waiting];
        onTheWay = [];
        isFailing = false;
        for (const [at, decision] of sent.entries()) {
          const answer = answers[at]!;
          if (answer.actId !== undefined) actIds.set(decision.key, answer.actId);
          settled(decision, answer);
        }
      } catch {
        waiting = [...onTheWay, ...waiting];
        onTheWay = [];
        isFailing = true;
        say();
        await pause();
      }
      say();
    }
    isSending = false;
    say();
  }

  return {
    put(decision: Decision) {
      waiting = [...waiting, decision];
      void send();
    },
    /** Takes back what has not left yet. False when it has. */
    drop(key: string): boolean {
      const before = waiting.length;
      waiting = waiting.filter((decision) => decision.key !== key);
      say();
      return waiting.length < before;
    },
    /** What has not left, for the last request of a page that is closed. What is on its way gets there by itself. */
    takeUnsent(): { act: string; fields: Record<string, unknown> }[] {
      const unsent = waiting.filter(isKnown);
      waiting = [];
      return unsent.map((decision) => ({ act: decision.act, fields: fieldsOf(decision) }));
    },
    /** A page that is closed now would lose something: an undo whose act has no number yet, or whatever a desk that is away could not be given. */
    wouldLose: (): boolean => waiting.some((decision) => !isKnown(decision)) || (isFailing && waiting.length + onTheWay.length > 0),
    state: (): State => ({ unsent: waiting.length + onTheWay.length, isFailing }),
  };
}
