"use client";
// Another page leads to a problem: "…/text#y-12-abc" shows it as soon as it is found.
import { useEffect, useRef } from "react";
import type { Placed } from "./use-problems";

/** @param problems null until they are found */
export function useProblemFromAddress(problems: readonly Placed[] | null, enter: (problem: Placed) => void): void {
  const latest = useRef(enter);
  const gone = useRef<string | null>(null);
  useEffect(() => {
    latest.current = enter;
  });
  useEffect(() => {
    const go = () => {
      const key = /^#y-([a-z0-9-]{1,40})$/u.exec(window.location.hash)?.[1];
      const problem = key && gone.current !== key ? problems?.find((one) => one.key === key) : undefined;
      if (!problem) return;
      gone.current = problem.key;
      // What was found is drawn first: its place is asked of what is drawn.
      requestAnimationFrame(() => latest.current(problem));
    };
    const again = () => {
      gone.current = null;
      go();
    };
    go();
    window.addEventListener("hashchange", again);
    return () => window.removeEventListener("hashchange", again);
  }, [problems]);
}
