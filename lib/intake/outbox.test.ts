import * as fc from "fast-check";
import { expect, test } from "vitest";
import { type Answer, type Decision, makeOutbox, mostInOne } from "./outbox";

type Posted = { act: string; fields: Record<string, unknown> };

function set(answer: (act: Posted, times: number) => Answer | Error = (_, n) => ({ actId: n })) {
  const [posted, settled] = [[] as Posted[][], [] as [string, Answer][]];
  let times = 0;
  const outbox = makeOutbox({
    post: async (acts) => {
      posted.push(acts);
      await Promise.resolve();
      return acts.map((act) => {
        const said = answer(act, (times += 1));
        if (said instanceof Error) throw said;
        return said;
      });
    },
    settled: ({ key }, said) => void settled.push([key, said]),
    changed: () => {},
    gather: () => Promise.resolve(),
    pause: () => Promise.resolve(),
  });
  return { outbox, posted, settled };
}
const decision = (key: string, more: Partial<Decision> = {}): Decision => ({ key, act: "accept", fields: { questionId: key }, ...more });
/** What waits has just left, and is not answered yet. */
const gathered = () => Promise.resolve();
const still = () => new Promise((resolve) => setTimeout(resolve, 0));

test("decisions go in order, and many in one request", async () => {
  const { outbox, posted, settled } = set();
  for (let n = 0; n < 45; n++) outbox.put(decision(String(n)));
  await still();
  expect(posted.map(({ length }) => length)).toEqual([mostInOne, mostInOne, 5]);
  expect(posted.flat().map(({ fields }) => fields.questionId)).toEqual(Array.from({ length: 45 }, (_, n) => String(n)));
  expect(settled).toHaveLength(45);
  expect(outbox.state()).toEqual({ unsent: 0, isFailing: false });
});

test("an undo waits for the number of what it undoes; of what was refused there is nothing to undo; what has not left is dropped", async () => {
  const { outbox, posted, settled } = set((act) => (act.fields.questionId === "no" ? { refusal: "Moved." } : { actId: 7 }));
  outbox.put(decision("a"));
  outbox.put({ key: "u", act: "undo", fields: {}, undoes: "a" });
  await still();
  expect(posted.at(-1)).toEqual([{ act: "undo", fields: { actId: 7 } }]);
  outbox.put(decision("no"));
  outbox.put({ key: "v", act: "undo", fields: {}, undoes: "no" });
  await still();
  expect(settled.at(-1)).toEqual(["v", { refusal: "It had not been done, so there is nothing to undo." }]);
  outbox.put(decision("b"));
  await gathered();
  outbox.put(decision("c"));
  expect(outbox.drop("c")).toBe(true);
  expect(outbox.drop("b")).toBe(false); // on its way
  await still();
  expect(posted.flat().some(({ fields }) => fields.questionId === "c")).toBe(false);
});

test("when the desk was away everything is sent again in order, and what is left is handed over when the page closes", async () => {
  let away = 3;
  const { outbox, posted } = set(() => ((away -= 1) >= 0 ? new Error("away") : { actId: 1 }));
  outbox.put(decision("a"));
  await gathered();
  for (const key of ["b", "c"]) outbox.put(decision(key));
  expect(outbox.takeUnsent().map(({ fields }) => fields.questionId)).toEqual(["b", "c"]);
  await still();
  expect(posted.at(-1)).toEqual([{ act: "accept", fields: { questionId: "a" } }]);
});

test("a page that closes is stopped while an undo waits for the number of what it undoes, or the desk is away; else nothing is lost", async () => {
  const { outbox } = set();
  outbox.put(decision("a"));
  outbox.put(decision("b"));
  expect(outbox.wouldLose()).toBe(false);
  outbox.put({ key: "u", act: "undo", fields: {}, undoes: "a" });
  expect(outbox.wouldLose()).toBe(true);
  await still();
  expect(outbox.wouldLose()).toBe(false);
});

test("whatever order things fail in, each decision is settled once and in order", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.boolean(), { maxLength: 30 }), fc.integer({ min: 1, max: 30 }), async (fails, count) => {
      let at = 0;
      const { outbox, settled } = set(() => (fails[at++] ? new Error("away") : {}));
      for (let n = 0; n < count; n++) outbox.put(decision(String(n)));
      for (let n = 0; n < 40; n++) await still();
      expect(settled.map(([key]) => key)).toEqual(Array.from({ length: count }, (_, n) => String(n)));
    }),
    { numRuns: 30 },
  );
});
