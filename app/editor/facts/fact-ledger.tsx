"use client";
// At the left of the text: what it rests on. Each fact with its number in the text, its source and how it stands; below, what the desk
// found by itself.
import type { Node } from "@tiptap/pm/model";
import { useEffect, useMemo, useRef, useState } from "react";
import { isOpen, tally } from "@/lib/facts/claim";
import { sameWords } from "@/lib/facts/proposals";
import { newKey } from "@/lib/kit/key";
import type { Range } from "../anchors";
import { useFromAddress } from "../from-address";
import { useKeyed } from "../tools/on-a-mac";
import { useText, useWriting } from "../writing";
import { anchorFact, factRanges, selectedWords, sentenceHere, showFact, wordsIn } from "./fact-anchors";
import { drawNumbers, hearFacts, type Numbered } from "./fact-numbers";
import { Fact } from "./fact";
import styles from "./facts.module.css";
import { useLedger } from "./ledger";
import { type Offered, offeredIn } from "./offered-in-text";
import { OffersList } from "./offers-list";

type Read = { doc: Node; ranges: ReadonlyMap<string, Range>; offered: readonly Offered[] };
const read = (doc: Node): Read => ({ doc, ranges: factRanges(doc), offered: offeredIn(doc) });
const longest = 140;
const cut = (words: string) => (words.length > longest ? `${words.slice(0, longest)}…` : words);

export function FactLedger() {
  const { editor } = useWriting();
  const state = useLedger();
  const { ledger } = state;
  const text = useText<Read | null>(read, null);
  const [unfolded, setUnfolded] = useState<string | null>(null);
  const [said, setSaid] = useState<{ words: string; undo?: () => void } | null>(null);
  const list = useRef<HTMLElement>(null);
  const factKey = useKeyed()("Mod-Alt-f");

  // In the order of the text; what lost its words comes last.
  const facts = useMemo(() => {
    const at = (key: string) => text?.ranges.get(key)?.from ?? Infinity;
    return (ledger?.claims ?? []).toSorted((a, b) => at(a.key) - at(b.key));
  }, [ledger, text]);
  const numbered = useMemo((): Numbered[] => facts.flatMap((claim, index) => (text?.ranges.has(claim.key) ? [{ key: claim.key, number: index + 1, isOpen: isOpen(claim) }] : [])), [facts, text]);
  useEffect(() => {
    if (editor) drawNumbers(editor, numbered);
  }, [editor, numbered]);

  const offered = useMemo(() => {
    if (!ledger?.mayAdd) return [];
    const seen = new Set([...ledger.passedOver, ...ledger.claims.map(({ quote }) => quote)].map(sameWords));
    return (text?.offered ?? []).filter(({ words }) => !seen.has(sameWords(words)) && seen.add(sameWords(words)));
  }, [ledger, text]);

  const unfold = (key: string) => {
    setUnfolded(key);
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(`[data-fact="${CSS.escape(key)}"] button`)?.focus({ preventScroll: false }));
  };
  const make = async (range: Range) => {
    if (!editor) return;
    const key = newKey();
    const words = wordsIn(editor.state.doc, range);
    anchorFact(editor, key, range);
    setSaid(null);
    const why = await state.add(key, words);
    if (why) setSaid({ words: why });
    else unfold(key);
  };
  const ask = () => {
    if (!editor || !ledger?.mayAdd) return;
    const range = selectedWords(editor);
    if (range) void make(range);
    else setSaid({ words: "Select the words of the fact in the text first." });
  };
  const drop = async (key: string, quote: string): Promise<string | null> => {
    const range = editor && factRanges(editor.state.doc).get(key);
    const answer = await state.act(key, { act: "drop" });
    if ("refusal" in answer) return answer.refusal;
    if (editor) anchorFact(editor, key, null);
    setSaid({
      words: `“${cut(quote)}” is off the ledger.`,
      undo: () => {
        // Where its words stood; what was typed before them meanwhile is not known here, so the words have to be the same.
        if (editor && range && range.to <= editor.state.doc.content.size && sameWords(wordsIn(editor.state.doc, range)) === sameWords(quote)) anchorFact(editor, key, range);
        void state.add(key, quote).then((why) => setSaid(why ? { words: why } : null));
      },
    });
    return null;
  };

  const latest = useRef({ ask, unfold });
  useEffect(() => {
    latest.current = { ask, unfold };
  });
  useEffect(() => {
    if (editor) return hearFacts(editor, { ask: () => latest.current.ask(), enter: (key) => setUnfolded(key) });
  }, [editor]);
  useFromAddress("f", ledger !== null && text !== null, (key) => latest.current.unfold(key));

  if (!ledger) return null;
  const { done } = tally(ledger.claims);
  return (
    <section ref={list} className={styles.ledger} aria-label="Facts">
      <h2 className={`lab ${styles.head}`}>Facts and sources {numbered.length > 0 && <span>{done} of {numbered.length}<span className="vh"> verified</span></span>}</h2>
      {facts.length === 0 && <p className={styles.none}>No facts yet. Select words that must be right, and say where they come from.</p>}
      <ol className={styles.facts}>
        {facts.map((claim, index) => {
          const range = text?.ranges.get(claim.key);
          const quote = range && text ? wordsIn(text.doc, range, claim.key) || claim.quote : claim.quote;
          return (
            <Fact
              key={claim.key}
              claim={claim}
              number={range ? index + 1 : null}
              words={cut(quote)}
              ledger={ledger}
              state={state}
              isUnfolded={unfolded === claim.key}
              onToggle={() => {
                setUnfolded(unfolded === claim.key ? null : claim.key);
                if (unfolded !== claim.key && editor) showFact(editor, claim.key);
              }}
              onDrop={() => drop(claim.key, quote)}
              sentence={() => (editor ? sentenceHere(editor, claim.key) : "")}
            />
          );
        })}
      </ol>
      {state.waiting.length > 0 && <p className={styles.help} role="status">{state.waiting.length === 1 ? "One fact is" : `${state.waiting.length} facts are`} on the way to the desk.</p>}
      {ledger.mayAdd && <button type="button" className="b" aria-keyshortcuts={factKey["aria-keyshortcuts"]} onMouseDown={(event) => event.preventDefault()} onClick={ask}>Add a fact <kbd>{factKey.title}</kbd></button>}
      {said && <p className={styles.said} role="status">{said.words} {said.undo && <button type="button" className="b bare" onClick={said.undo}>Undo</button>}</p>}
      <OffersList offered={offered} onTake={(one) => void make(one)} onPassOver={(one) => void state.passOver(newKey(), one.words).then((why) => why && setSaid({ words: why }))} onShow={(one) => editor?.chain().setTextSelection(one).scrollIntoView().run()} />
    </section>
  );
}
