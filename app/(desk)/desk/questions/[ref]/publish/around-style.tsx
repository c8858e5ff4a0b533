"use client";
// House style as the words around an answer are typed on the publish page: headline, deck and bio. It stops nothing.
import { useEffect, useRef, useState } from "react";
import { StyleFindings } from "@/app/parts/style-findings";
import { problemsIn } from "@/lib/style/engine";
import { noContext, type Problem, type Rule } from "@/lib/style/problem";
import { readCopy, readLine, type Words } from "@/lib/style/reading";

/** What the rules need here, as the server sends it. */
export type AroundRules = { rules: readonly Rule[]; titles: readonly string[] };
const fields = [
  ["headline", "Headline", (typed: string) => [readLine(typed, "headline")]],
  ["deck", "Deck", (typed: string) => [readLine(typed, "headline")]],
  ["bio", "Bio", (typed: string) => readCopy(typed, "bio")],
] as const satisfies readonly (readonly [string, string, (typed: string) => Words[]])[];

export function AroundStyle({ rules, titles }: AroundRules) {
  const frame = useRef<HTMLElement>(null);
  const [found, setFound] = useState<readonly (Problem & { where: string })[]>([]);
  useEffect(() => {
    const form = frame.current?.closest("form");
    if (!form) return;
    const read = () => {
      const typed = new FormData(form);
      const blocks = fields.flatMap(([name, where, words]) => words(String(typed.get(name) ?? "").replaceAll("\r\n", "\n")).map((block) => ({ where, block })));
      setFound(problemsIn(blocks.map(({ block }) => block), rules, { ...noContext, titles }).map((problem) => ({ ...problem, where: blocks[problem.block]!.where })));
    };
    let asked = requestAnimationFrame(read);
    const again = () => {
      cancelAnimationFrame(asked);
      asked = requestAnimationFrame(read);
    };
    form.addEventListener("input", again);
    return () => {
      cancelAnimationFrame(asked);
      form.removeEventListener("input", again);
    };
  }, [rules, titles]);
  return (
    <section className="field" ref={frame} aria-label="House style" hidden={found.length === 0}>
      <p className="lab">House style</p>
      <StyleFindings problems={found} />
    </section>
  );
}
