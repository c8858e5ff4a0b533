"use client";
// The rules the open text is read by, and what was let stand in it: read, heard of live, read again when the window is come back to.
import { useCallback, useEffect, useMemo, useState } from "react";
import type { StyleView } from "@/lib/style/queries";
import { useLive } from "../live";
import { makeReading } from "../reading";
import { useWriting } from "../writing";
import { type Act, type Answer, styleDoors } from "./style-doors";

const styleOf = (answer: Answer): StyleView | null => ("style" in answer ? answer.style : null);

/** What did not change stays the same object, so that nothing is read anew for it. */
const kept = <T>(before: T | undefined, after: T): T => (before !== undefined && JSON.stringify(before) === JSON.stringify(after) ? before : after);

function merged(before: StyleView | null, after: StyleView): StyleView {
  if (!before) return after;
  const byId = new Map(before.rules.map((rule) => [rule.id, rule]));
  const rules = after.rules.map((rule) => kept(byId.get(rule.id), rule));
  return {
    ...after,
    rules: rules.length === before.rules.length && rules.every((rule, at) => rule === before.rules[at]) ? before.rules : rules,
    titles: kept(before.titles, after.titles),
    ignores: kept(before.ignores, after.ignores),
    around: kept(before.around, after.around),
  };
}

/** Null until it is read. `act` resolves with why it could not be done, or null. */
export function useStyle(): { style: StyleView | null; act: (act: Act) => Promise<string | null>; names: ReturnType<typeof styleDoors>["names"] } {
  const { scene } = useWriting();
  const doors = useMemo(() => styleDoors(scene.address), [scene.address]);
  const [style, setStyle] = useState<StyleView | null>(null);
  const reading = useMemo(() => makeReading(async () => styleOf(await doors.read()), (found) => setStyle((before) => merged(before, found))), [doors]);
  useEffect(() => {
    void Promise.resolve().then(reading.read);
    const back = () => void reading.read();
    window.addEventListener("focus", back);
    return () => window.removeEventListener("focus", back);
  }, [reading]);
  useLive("style", reading.read);
  const act = useCallback(
    async (what: Act) => {
      const answer = await doors.act(what);
      if ("refusal" in answer) return answer.refusal;
      reading.put(answer.style);
      return null;
    },
    [doors, reading],
  );
  return { style, act, names: doors.names };
}
