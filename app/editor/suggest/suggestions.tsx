"use client";
// The suggestions beside the text: each at the height of its words, by whom, to be taken, left or answered, one by one or all at once.
import type { Editor } from "@tiptap/react";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { smallestAt } from "../anchors";
import { focusBeside } from "../far";
import { useFromAddress } from "../from-address";
import { type MarginItem, useMarginItems } from "../margin-shelf";
import { useText, useWriting } from "../writing";
import { deciding, type Verdict } from "./decide";
import { type Said, saidReader, suggestionsIn } from "./list";
import { listening, useKeysBeside, useRefused } from "./hearing";
import { type SuggestionActs, SuggestionItem } from "./suggestion-item";
import { SuggestionsHead } from "./suggestions-head";
import styles from "./suggestions.module.css";
import { type By, useSuggesters } from "./use-suggesters";

const none: readonly Said[] = [];
const unknown: By = { id: 0, name: "Somebody" };

/** Brings words into sight, without taking the caret there. */
function showWords(editor: Editor, key: string): void {
  const found = suggestionsIn(editor.state.doc).get(key);
  if (!found) return;
  const { node } = editor.view.domAtPos(Math.min(found.from, editor.state.doc.content.size));
  (node instanceof HTMLElement ? node : node.parentElement)?.scrollIntoView({ block: "nearest" });
}

const itemOf = (key: string) => document.querySelector<HTMLElement>(`[data-suggestion="${CSS.escape(key)}"]`);
const sayDone = (verdict: Verdict, words: readonly string[], open: number) =>
  `${verdict === "taken" ? "Taken" : "Left"}: ${words.length === 1 ? words[0] : `${words.length} suggestions`}. ${open === 0 ? "None is open now." : `${open} still open.`}`;

export function Suggestions() {
  const { editor, scene, decide, saveNow } = useWriting();
  const { me, hand } = scene;
  const mayDecide = hand === "write" || hand === "suggest";
  const [read] = useState(saidReader);
  const all = useText(read, none);
  const suggester = useSuggesters(all);
  const [person, setPerson] = useState<number | null>(null);
  const [active, setActive] = useState<string | null>(null);
  const [done, setDone] = useState("");
  const by = useCallback((key: string) => suggester(key) ?? unknown, [suggester]);
  const people = useMemo(() => peopleOf(all, by), [all, by]);
  const shown = useMemo(() => all.filter(({ key }) => person === null || by(key).id === person), [all, by, person]);
  const [refused, setRefused] = useRefused(editor);

  const enter = useCallback(
    (key: string) => {
      setActive(key);
      if (editor) showWords(editor, key);
    },
    [editor],
  );
  const go = useCallback(
    (key: string) => {
      enter(key);
      requestAnimationFrame(() => focusBeside(itemOf(key)));
    },
    [enter],
  );
  const step = (to: 1 | -1) => {
    if (shown.length === 0) return;
    const at = shown.findIndex(({ key }) => key === active);
    go(shown[at < 0 ? (to > 0 ? 0 : shown.length - 1) : (at + to + shown.length) % shown.length]!.key);
  };
  const decideAll = async (given: readonly string[], verdict: Verdict) => {
    if (!editor) return;
    // Words taken before the desk has heard of them as suggested would come back as a suggestion.
    if (verdict === "taken" && hand === "suggest" && (await saveNow()).phase !== "saved") return setRefused({ at: editor.state.selection.head, words: "That was not taken: your last words are not saved yet. Take it when they are." });
    const open = suggestionsIn(editor.state.doc);
    const keys = given.filter((key) => open.has(key));
    if (keys.length === 0) return;
    const deciders = new Set(keys);
    const wasBeside = !editor.view.hasFocus();
    const at = shown.findIndex(({ key }) => key === keys.at(-1));
    const rest = shown.filter(({ key }) => !deciders.has(key));
    const next = shown.slice(at + 1).find(({ key }) => !deciders.has(key)) ?? rest[0];
    editor.view.dispatch(deciding(editor.state, deciders, verdict));
    decide({ [verdict]: [...keys] });
    setDone(sayDone(verdict, all.filter(({ key }) => deciders.has(key)).map(({ words }) => words), all.length - keys.length));
    setActive(next?.key ?? null);
    if (!wasBeside) return;
    if (next) requestAnimationFrame(() => focusBeside(itemOf(next.key)));
    else editor.commands.focus();
  };

  const latest = useRef({ step, enter, decideAll, active });
  useEffect(() => {
    latest.current = { step, enter, decideAll, active };
  });
  const [acts] = useState((): SuggestionActs => ({ enter: (key, isShown) => (isShown ? latest.current.enter(key) : setActive(key)), decide: (keys, verdict) => void latest.current.decideAll(keys, verdict) }));
  useEffect(() => {
    if (!editor) return;
    return listening(editor.storage.suggesting, {
      step: (to) => latest.current.step(to),
      enter: (key) => setActive(key),
      decide(verdict) {
        const key = smallestAt(suggestionsIn(editor.state.doc), editor.state.selection.head) ?? latest.current.active;
        if (!mayDecide || key === null || !suggestionsIn(editor.state.doc).has(key)) return false;
        void latest.current.decideAll([key], verdict);
        return true;
      },
      refused: () => setRefused({ at: editor.state.selection.head, words: "That was not changed: somebody else’s suggestions lie in it. Take or leave them first." }),
    });
  }, [editor, mayDecide, setRefused]);
  useKeysBeside(mayDecide, latest);
  useFromAddress("s", all.length > 0, go);

  const items = useMemo(
    () =>
      shown.map(({ key, words }, order): MarginItem => {
        const { id, name } = by(key);
        return {
          key,
          order,
          from: () => (editor ? (suggestionsIn(editor.state.doc).get(key)?.from ?? null) : null),
          node: <SuggestionItem keyed={key} words={words} by={id === me.id ? "You" : name} isActive={key === active} mayDecide={mayDecide} acts={acts} />,
        };
      }),
    [shown, by, editor, me.id, active, mayDecide, acts],
  );
  useMarginItems("suggestions", items);
  const head = useMemo(
    (): MarginItem[] =>
      all.length === 0
        ? []
        : [
            {
              key: "head",
              isHead: true,
              from: () => null,
              order: -3,
              node: (
                <SuggestionsHead people={people} open={all.length} person={person} onPerson={setPerson} mayDecide={mayDecide} onAll={(verdict) => void latest.current.decideAll(shown.map(({ key }) => key), verdict)} onStep={(to) => latest.current.step(to)} />
              ),
            },
          ],
    [all.length, people, person, mayDecide, shown],
  );
  useMarginItems("suggestions-head", head);
  const told = useMemo(
    (): MarginItem[] =>
      refused === null
        ? []
        : [{ key: "refused", from: () => refused.at, order: -1, node: <p className={`late ${styles.refused}`} role="alert">{refused.words}</p> }],
    [refused],
  );
  useMarginItems("suggestions-refused", told);

  return (
    <>
      <p className="vh" role="status">{done}</p>
      <style>{wash(active)}</style>
    </>
  );
}

function peopleOf(all: readonly Said[], by: (key: string) => By): (By & { count: number })[] {
  const people = new Map<number, By & { count: number }>();
  for (const { key } of all) {
    const { id, name } = by(key);
    people.set(id, { id, name, count: (people.get(id)?.count ?? 0) + 1 });
  }
  return [...people.values()];
}

/** A deeper ground under the words of the one in hand. Keys are letters and figures. */
function wash(active: string | null): string {
  if (active === null || !/^[a-z0-9]+$/u.test(active)) return "";
  const selectors = ["inserted", "deleted", "reformatted"].map((name) => `.ProseMirror [data-${name}="${active}"]`);
  return `${[...selectors, `.ProseMirror [data-change*='"${active}"']`].join(",")}{background:color-mix(in oklab,var(--good) 16%,var(--paper))}`;
}
