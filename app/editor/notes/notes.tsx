"use client";
// The notes beside the text: each thread at the height of its words, those on the whole at the head, those whose words are gone at the
// end. The washes under the words are a style sheet by key, so that typing has nothing to do with them.
import type { Editor } from "@tiptap/react";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { newKey } from "@/lib/kit/key";
import { cut, type NoteView } from "@/lib/notes/note";
import { focusBeside } from "../far";
import { useFromAddress } from "../from-address";
import { type MarginItem, useMarginItems } from "../margin-shelf";
import { useText, useWriting } from "../writing";
import { untracked } from "../suggest/track";
import { noteRanges, type Range } from "./anchors";
import { NoteField } from "./note-field";
import type { DraftNote } from "./kept-notes";
import styles from "./notes.module.css";
import { NotesHead, type NoteFilter } from "./notes-head";
import { placeOf, useNotes } from "./notes-provider";
import { Thread, WaitingPost } from "./thread";

const none: ReadonlyMap<string, Range> = new Map();
const noNotes: readonly NoteView[] = [];

/** Sets the anchor of a note, or takes it away: no change of the words, so nothing to be undone, suggested or answered for. */
function anchor(editor: Editor, key: string, range: Range | null): void {
  const type = editor.schema.marks.note;
  if (!type) return;
  const { tr, doc } = editor.state;
  const change = range ? tr.addMark(range.from, range.to, type.create({ id: key })) : tr.removeMark(0, doc.content.size, type.create({ id: key }));
  editor.view.dispatch(change.setMeta("addToHistory", false).setMeta(untracked, true));
}

/** Brings words into sight, without taking the caret there. */
function showWords(editor: Editor, { from }: Range): void {
  const { node } = editor.view.domAtPos(from);
  (node instanceof HTMLElement ? node : node.parentElement)?.scrollIntoView({ block: "nearest" });
}

/** The selected words, or without any the paragraph at the caret; null where there are none. */
function wordsAt({ state }: Editor): Range | null {
  const { from, to, empty, $from } = state.selection;
  const range = empty ? { from: $from.start(), to: $from.end() } : { from, to };
  return state.doc.textBetween(range.from, range.to, " ").trim() === "" ? null : range;
}

/** Which threads the reader wants to see; the one in hand always. */
const wanted = (filter: NoteFilter, active: string | null) => (note: NoteView) => placeOf(note) === active || filter === "all" || (note.settled === null && (filter === "open" || note.isMine));

export function Notes() {
  const { editor, scene } = useWriting();
  const { notes, waiting, draft, setDraft, send, active, setActive } = useNotes();
  const [filter, setFilter] = useState<NoteFilter>("open");
  const ranges = useText(noteRanges, none);
  // Which words stand, not where: typing before them draws no thread anew.
  const keys = [...ranges.keys()].join(" ");
  const standing = useMemo(() => new Set(keys.split(" ")), [keys]);
  const all = notes ?? noNotes;
  const beside = useMemo(() => all.filter(({ subject }) => subject === "text" || subject === "whole"), [all]);
  const shown = useMemo(() => beside.filter(wanted(filter, active)), [beside, filter, active]);

  const enter = useCallback(
    (place: string) => {
      setActive(place);
      requestAnimationFrame(() => focusBeside(document.querySelector(`[data-note-thread="${CSS.escape(place)}"]`)));
      const range = editor && noteRanges(editor.state.doc).get(place);
      if (editor && range) showWords(editor, range);
    },
    [editor, setActive],
  );

  const begin = (on: "words" | "whole") => {
    if (draft) return document.querySelector<HTMLElement>("[data-note-draft] textarea")?.focus();
    const range = editor && on === "words" ? wordsAt(editor) : null;
    const quote = range && editor ? cut(editor.state.doc.textBetween(range.from, range.to, " "), 200) : "";
    // Who may only read cannot leave a mark in the text: the note is on the whole, and names the words.
    if (!range || !editor || scene.hand === "read") return setDraft({ subject: "whole", key: null, quote, body: "", mentions: [] });
    const key = newKey();
    anchor(editor, key, range);
    setDraft({ subject: "text", key, quote, body: "", mentions: [] });
  };
  const step = (by: 1 | -1) => {
    const order = inOrder(shown, editor ? noteRanges(editor.state.doc) : none);
    if (order.length === 0) return;
    const at = order.findIndex((note) => placeOf(note) === active);
    enter(placeOf(order[at < 0 ? (by > 0 ? 0 : order.length - 1) : (at + by + order.length) % order.length]!));
  };
  const cancel = (one: DraftNote) => {
    if (one.key && editor) anchor(editor, one.key, null);
    setDraft(null);
    editor?.commands.focus();
  };

  const latest = useRef({ begin, step, enter });
  useEffect(() => {
    latest.current = { begin, step, enter };
  });
  useEffect(() => {
    const storage = editor?.storage.noteKeys;
    if (!storage) return;
    storage.listener = { ask: () => latest.current.begin("words"), step: (by) => latest.current.step(by), enter: (key) => latest.current.enter(key) };
    return () => {
      storage.listener = null;
    };
  }, [editor]);
  useFromAddress("n", notes !== null && editor !== null, enter);

  const from = useCallback((key: string | null) => (key && editor ? (noteRanges(editor.state.doc).get(key)?.from ?? null) : null), [editor]);
  const items = useMemo((): MarginItem[] => {
    const threads = shown.map((note): MarginItem => {
      const isWhole = note.key === null;
      const isGone = !isWhole && editor !== null && !standing.has(note.key!);
      return { key: `note-${note.id}`, isHead: isWhole, from: () => from(note.key), order: note.id, node: <Thread note={note} isGone={isGone} onEnter={() => {
        const range = note.key && editor ? noteRanges(editor.state.doc).get(note.key) : undefined;
        if (editor && range) showWords(editor, range);
      }} /> };
    });
    const sending = waiting.flatMap((one): MarginItem[] => {
      const { at, written } = one;
      if ("noteId" in written || written.subject === "suggestion" || written.subject === "claim") return [];
      return [{ key: `waiting-${at}`, isHead: written.key === null, from: () => from(written.key), order: at, node: <div className="note on"><WaitingPost one={one} /></div> }];
    });
    return [...threads, ...sending];
  }, [shown, waiting, standing, editor, from]);
  useMarginItems("notes", items);

  const draftKey = draft?.key ?? null;
  const field = useMemo(
    (): MarginItem[] =>
      draft === null
        ? []
        : [
            {
              key: "draft",
              isHead: draft.key === null,
              from: () => from(draft.key),
              order: -1,
              node: (
                <div className={`note on ${styles.draft}`} data-note-draft="">
                  <NoteField
                    key={draft.key ?? "whole"}
                    label={draft.key === null && draft.quote === "" ? "A note on the whole" : `A note on “${cut(draft.quote, 60)}”`}
                    send="Write it"
                    first={draft.body}
                    help={whoReads(scene.hand)}
                    onChange={(body) => setDraft({ ...draft, body })}
                    onSend={(body, mentions) => send({ subject: draft.subject, key: draft.key, quote: draft.quote, body, mentions })}
                    onCancel={() => cancel(draft)}
                  />
                </div>
              ),
            },
          ],
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [draft?.key, draft?.quote, draft === null, from],
  );
  useMarginItems("note-draft", field);

  const head = useMemo((): MarginItem[] => [{ key: "head", isHead: true, from: () => null, order: -2, node: <NotesHead notes={beside} filter={filter} onFilter={setFilter} onWhole={() => latest.current.begin("whole")} onStep={(by) => latest.current.step(by)} /> }], [beside, filter]);
  useMarginItems("notes-head", head);

  return <style>{washes(all, draftKey, waiting.flatMap(({ written }) => ("key" in written && written.subject === "text" && written.key ? [written.key] : [])), active)}</style>;
}

/** Who will read it, before it is written. */
const whoReads = (hand: string) => (hand === "write" ? "The desk reads it once you submit." : "The desk and the historian read it.");

/** In the order of the text: those on the whole, those at words, those whose words are gone. */
const inOrder = (notes: readonly NoteView[], ranges: ReadonlyMap<string, Range>): NoteView[] => {
  const at = ({ key }: NoteView) => (key === null ? -1 : (ranges.get(key)?.from ?? Infinity));
  return notes.toSorted((a, b) => at(a) - at(b) || a.id - b.id);
};

/** Amber under the words of open notes, deeper under those in hand; none under settled ones. Keys are letters and figures. */
function washes(notes: readonly NoteView[], draft: string | null, waiting: readonly string[], active: string | null): string {
  const safe = (key: string | null): key is string => key !== null && /^[a-z0-9]+$/u.test(key);
  const selector = (keys: readonly string[]) => keys.map((key) => `.anchor-note[data-note="${key}"]`).join(",");
  const open = [...notes.filter(({ subject, settled }) => subject === "text" && !settled).map(({ key }) => key), draft, ...waiting].filter(safe);
  const rules = open.length > 0 ? [`${selector(open)}{background:var(--warn-wash);box-shadow:0 1px 0 var(--warn)}`] : [];
  if (safe(active)) rules.push(`${selector([active])}{background:color-mix(in oklab,#e2a100 32%,var(--paper));box-shadow:0 1.5px 0 var(--warn)}`);
  return rules.join("\n");
}
