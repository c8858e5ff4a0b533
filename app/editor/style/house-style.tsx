"use client";
// House style beside the text: what the magazine's rules have to say of it, rule by rule, each with its words, a sentence and a mend.
import { useEffect, useMemo, useRef, useState } from "react";
import { placeOf } from "@/lib/style/problem";
import { useKeyed } from "../tools/on-a-mac";
import { useWriting } from "../writing";
import { StyleGroup } from "./group";
import { LetStand } from "./let-stand";
import { mend } from "./mend";
import { useProblemFromAddress } from "./problem-in-address";
import { drawProblems, problemsAt, rangeOf } from "./style-marks";
import styles from "./style.module.css";
import { useHeard } from "./use-heard";
import { type Placed, useProblems } from "./use-problems";
import { useStyle } from "./use-style";

/** Up to so many stand unfolded; more are a list of rules with how many each has found. */
const few = 3;

type Said = { words: string; undo?: () => void };

export function HouseStyle() {
  const byKey = useKeyed();
  const { editor, scene } = useWriting();
  const { style, act, names } = useStyle();
  const found = useProblems(style, names);
  const [on, setOn] = useState<string | null>(null);
  const [said, setSaid] = useState<Said | null>(null);
  const section = useRef<HTMLElement>(null);
  const mayMend = scene.hand === "write" || scene.hand === "suggest";

  const problems = useMemo(() => {
    const stood = new Set(style?.ignores.map(placeOf));
    return (found?.problems ?? []).filter((problem) => !stood.has(placeOf(problem)));
  }, [found, style?.ignores]);
  const groups = useMemo(() => (style?.rules ?? []).map((rule) => ({ rule, of: problems.filter((problem) => problem.rule === rule.id) })).filter(({ of }) => of.length > 0), [style?.rules, problems]);
  const tk = style?.rules.find(({ kind }) => kind === "tk")?.id;

  useEffect(() => {
    // What was found in an older text is found anew in a moment; until then what is drawn moves with the words.
    if (!editor || found?.doc !== editor.state.doc) return;
    drawProblems(editor, problems.flatMap(({ id, range, rule }) => (range ? [{ id, range, isPlain: rule === tk }] : [])), on);
  }, [editor, found, problems, on, tk]);

  const show = (problem: Placed) => {
    setOn(problem.id);
    const range = editor && rangeOf(editor, problem.id);
    if (!editor || !range) return problem.part === "question" ? document.getElementById("question")?.focus() : undefined;
    editor.commands.setTextSelection(range);
    const { node } = editor.view.domAtPos(range.from);
    (node instanceof HTMLElement ? node : node.parentElement)?.scrollIntoView({ block: "center" });
  };
  /** Shows it in the list; the focus, and on a phone, where the list stands below the text, the page stay where they are. */
  const unfold = (id: string) => {
    setOn(id);
    requestAnimationFrame(() => {
      const item = section.current?.querySelector(`[data-style="${CSS.escape(id)}"]`);
      const ledger = item?.closest("aside");
      if (!item || !ledger || ledger.scrollHeight <= ledger.clientHeight) return;
      const [its, all] = [item.getBoundingClientRect(), ledger.getBoundingClientRect()];
      if (its.top < all.top || its.bottom > all.bottom) ledger.scrollTop += its.top - all.top - all.height / 3;
    });
  };
  /** The focus goes on to what comes next, so that it is not lost with what is mended. */
  const goOn = (ids: readonly string[]) => {
    const items = [...(section.current?.querySelectorAll<HTMLElement>("[data-style]") ?? [])];
    const last = items.findLastIndex((item) => ids.includes(item.dataset["style"]!));
    const next = items.slice(last + 1).find((item) => !ids.includes(item.dataset["style"]!)) ?? null;
    (next?.querySelector<HTMLElement>("button") ?? section.current?.querySelector<HTMLElement>("h2"))?.focus();
  };
  const mendThese = (these: readonly Placed[]) => {
    if (!editor || !mayMend) return;
    const done = mend(editor, these);
    const after = editor.state.doc;
    const undo = () => {
      if (editor.state.doc === after) editor.commands.undo();
      setSaid({ words: editor.state.doc === after ? "Something was changed since; take it back in the text." : "As it was." });
    };
    if (done === 0) setSaid({ words: "These words have changed meanwhile, or somebody’s suggestion lies in them; look again." });
    else setSaid({ words: done === 1 ? `Mended: ${these[0]!.sentence}` : `${done} mended.`, undo });
  };
  const stand = async (problem: Placed, reason: string): Promise<string | null> => {
    const why = await act({ act: "letStand", rule: problem.rule, words: problem.words, found: problem.found.slice(0, 200), reason });
    if (!why) {
      goOn([problem.id]);
      setSaid({ words: "It stands." });
    }
    return why;
  };

  const next = () => {
    if (!editor) return;
    const from = editor.state.selection.to;
    const placed = problems.flatMap((problem) => { const range = rangeOf(editor, problem.id); return range ? [{ problem, range }] : []; });
    const to = placed.find(({ range }) => range.from >= from) ?? placed[0];
    if (!to) return setSaid({ words: "House style finds nothing in the text." });
    editor.chain().focus().setTextSelection(to.range).scrollIntoView().run();
    unfold(to.problem.id);
    setSaid({ words: `${to.problem.found.trim() || "A space"}. ${to.problem.sentence}` });
  };
  const mendHere = () => {
    if (!editor) return;
    const { from, to } = editor.state.selection;
    const ids = problemsAt(editor, from, to);
    const one = problems.find(({ id, mend: how }) => how && ids.includes(id));
    if (!one) return setSaid({ words: "Nothing here can be mended by itself." });
    mendThese([one]);
  };
  useHeard(editor, { enter: unfold, next, mend: mendHere });
  useProblemFromAddress(found ? problems : null, (problem) => {
    show(problem);
    unfold(problem.id);
  });

  if (!style || style.rules.length === 0) return null;
  return (
    <section ref={section} aria-label="House style">
      <h2 className={`lab ${styles.head}`} tabIndex={-1}>House style {problems.length > 0 && <span>{problems.length}<span className="vh"> to look at</span></span>}</h2>
      {!found ? <p className={styles.none}>Reading…</p> : problems.length === 0 && <p className={styles.none}>The text keeps to house style.</p>}
      {problems.length > 0 && <p className={styles.help}>Next one: <kbd>{byKey("Mod-Alt-b").title}</kbd>{mayMend && <>. Mend it: <kbd>{byKey("Mod-Alt-Shift-b").title}</kbd></>}</p>}
      {said && <p className={styles.said} role="status">{said.words} {said.undo && <button type="button" className="b bare" onClick={said.undo}>Undo</button>}</p>}
      <ul className={styles.groups}>
        {groups.map(({ rule, of }) => (
          <StyleGroup
            key={rule.id}
            name={rule.name}
            problems={of}
            on={on}
            isOpen={problems.length <= few}
            mayMend={mayMend}
            onShow={show}
            onMend={(these) => {
              goOn(these.map(({ id }) => id));
              mendThese(these);
            }}
            onStand={style.mayLetStand ? stand : null}
          />
        ))}
      </ul>
      {style.ignores.length > 0 && <LetStand places={style.ignores} onBack={style.mayLetStand ? (place) => act({ act: "bringBack", rule: place.rule, words: place.words }) : null} />}
    </section>
  );
}
