"use client";
// Reads the open text by the rules in idle moments when the typing rests (still.ts), in steps of a few milliseconds: of what was read before only
// the blocks typed in. Which of its names the magazine knows is asked when it has paused for longer.
import type { Node } from "@tiptap/pm/model";
import { startTransition, useEffect, useMemo, useRef, useState } from "react";
import { problemsIn, readAhead } from "@/lib/style/engine";
import { namesIn } from "@/lib/style/names";
import { type Context, type Problem, problemKey } from "@/lib/style/problem";
import type { StyleView } from "@/lib/style/queries";
import { type Part, readAround, type Words } from "@/lib/style/reading";
import { whenIdle } from "../idle";
import { whenStill } from "../still";
import { useWriting } from "../writing";
import { blocksIn } from "./read-node";
import type { KnownWords } from "./style-doors";

/** A problem with its place in the document, null for what is printed around the text; `id` is its own among those of the same words. */
export type Placed = Problem & { id: string; key: string; part: Part; range: { from: number; to: number } | null };
export type Found = { doc: Node; problems: readonly Placed[] };

/** At most so long at a stretch, in milliseconds: a key never waits for it. */
const step = 6;
/** Without typing, in milliseconds, before the desk is asked for a name: half a name it does not know. */
const pause = 1_200;

const namesOf = new WeakMap<Words, string[]>();
function namesOfBlock(words: Words): string[] {
  const known = namesOf.get(words);
  if (known) return known;
  const { names, opening } = namesIn(words.text);
  const found = [...new Set([...names, ...opening].map(({ word }) => word))];
  namesOf.set(words, found);
  return found;
}

function placed(problems: readonly Problem[], blocks: readonly { words: Words; at: number | null }[]): Placed[] {
  const seen = new Map<string, number>();
  return problems.map((problem) => {
    const key = problemKey(problem);
    const count = seen.get(key) ?? 0;
    seen.set(key, count + 1);
    const { words, at } = blocks[problem.block]!;
    return { ...problem, key, id: count === 0 ? key : `${key}:${count}`, part: words.part, range: at === null ? null : { from: at + problem.from, to: at + problem.to } };
  });
}

/** Every problem of the text and of what is printed around it, also those let stand; null until it was read. */
export function useProblems(style: StyleView | null, askNames: (words: readonly string[]) => Promise<KnownWords | null>): Found | null {
  const { editor } = useWriting();
  const [found, setFound] = useState<Found | null>(null);
  const [answers, setAnswers] = useState<KnownWords>({ known: [], nearest: [] });
  const asked = useRef(new Set<string>());
  const { rules, placeStyle, titles, around: given } = style ?? {};
  const around = useMemo(() => given && readAround(given), [given]);
  const context = useMemo((): Context | null => (placeStyle && titles ? { placeStyle, titles, known: new Set(answers.known), nearest: new Map(answers.nearest) } : null), [placeStyle, titles, answers]);

  useEffect(() => {
    if (!editor || !rules || !context || !around) return;
    let callOff = () => {};
    let asking: ReturnType<typeof setTimeout> | undefined;
    const aside = (words: Words) => ({ words, at: null });
    const read = () => {
      const until = performance.now() + step;
      const { doc } = editor.state;
      const blocks: { words: Words; at: number | null }[] = [...around.before.map(aside), ...blocksIn(doc), ...around.after.map(aside)];
      for (const { words } of blocks) {
        // What is read already costs next to nothing, so each step begins at the beginning.
        readAhead(words, rules, context);
        if (performance.now() > until) return again();
      }
      const problems = placed(problemsIn(blocks.map(({ words }) => words), rules, context), blocks);
      startTransition(() => setFound({ doc, problems }));
      clearTimeout(asking);
      asking = setTimeout(() => void ask(blocks.map(({ words }) => words)), asked.current.size === 0 ? 0 : pause);
    };
    const ask = async (blocks: readonly Words[]) => {
      const words = [...new Set(blocks.flatMap(namesOfBlock))].filter((word) => !asked.current.has(word)).slice(0, 2_000);
      if (words.length === 0) return;
      for (const word of words) asked.current.add(word);
      const answer = await askNames(words);
      if (!answer) for (const word of words) asked.current.delete(word);
      else if (answer.known.length + answer.nearest.length > 0) setAnswers((before) => ({ known: [...before.known, ...answer.known], nearest: [...before.nearest, ...answer.nearest] }));
    };
    const again = () => {
      callOff();
      callOff = whenIdle(read);
    };
    again();
    const end = whenStill(editor, read);
    return () => {
      end();
      callOff();
      clearTimeout(asking);
    };
  }, [editor, rules, context, around, askNames]);
  return found;
}
