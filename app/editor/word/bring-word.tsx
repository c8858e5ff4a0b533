"use client";
// A Word file is brought in: chosen in the bar or dropped on the text, looked into, and taken in the way the person chooses.
import { useCallback, useEffect, useRef, useState } from "react";
import { type Way, ways } from "@/lib/manuscripts/word-file";
import { useWriting } from "../writing";
import { ChooseWord } from "./choose-word";
import { sayContents, sayDiffers } from "./said";
import { isWordFile, look, type Looked, takeIn } from "./send";
import styles from "./word.module.css";

type State =
  | { at: "looking" | "taking"; name: string }
  | { at: "looked"; file: File; contents: Looked }
  | { at: "done"; leftOut: readonly string[] }
  | { at: "wrong"; sentence: string };

const explained: Record<Way, string> = {
  text: "What stands now gives way; it stays in the history, and notes and facts keep to their words.",
  suggestions: "Word by word, to be taken or left like any suggestion.",
};

export function BringWord() {
  const { scene, editor, saving } = useWriting();
  const { address, hand } = scene;
  const [state, setState] = useState<State | null>(null);
  const panel = useRef<HTMLElement>(null);
  const mayChange = hand === "write" || hand === "suggest";

  const open = useCallback(
    async (file: File) => {
      setState({ at: "looking", name: file.name });
      await saving.saveNow();
      const contents = await look(address, file);
      setState("refusal" in contents ? { at: "wrong", sentence: contents.refusal } : { at: "looked", file, contents });
    },
    [address, saving],
  );

  useEffect(() => {
    const text = editor?.view.dom;
    if (!text || !mayChange) return;
    const dropped = (event: DragEvent) => {
      const file = [...(event.dataTransfer?.files ?? [])].find(isWordFile);
      if (!file) return;
      event.preventDefault();
      event.stopPropagation();
      void open(file);
    };
    text.addEventListener("drop", dropped, true);
    return () => text.removeEventListener("drop", dropped, true);
  }, [editor, mayChange, open]);

  useEffect(() => {
    const shown = panel.current;
    if (state?.at === "looked") shown?.focus();
    const leave = ({ key }: KeyboardEvent) => key === "Escape" && setState(null);
    shown?.addEventListener("keydown", leave);
    return () => shown?.removeEventListener("keydown", leave);
  }, [state]);

  const take = async (file: File, way: Way) => {
    setState({ at: "taking", name: file.name });
    const { phase } = await saving.saveNow();
    if (phase !== "saved") return setState({ at: "wrong", sentence: "Your last words are not saved yet. Bring the file in again when they are." });
    const taken = await takeIn(address, file, way, saving.version());
    if ("refusal" in taken) return setState({ at: "wrong", sentence: taken.refusal });
    await saving.hear();
    setState({ at: "done", leftOut: taken.leftOut });
  };
  const close = () => setState(null);

  if (!mayChange) return null;
  return (
    <div className={styles.bring}>
      <ChooseWord label="Bring in a Word file" onFile={(file) => void open(file)} />
      {state && (
        <section ref={panel} tabIndex={-1} className={styles.panel} aria-label="The Word file">
          {(state.at === "looking" || state.at === "taking") && <p role="status">{state.at === "looking" ? "Reading" : "Taking in"} “{state.name}”…</p>}
          {state.at === "wrong" && <p className="err" role="alert">{state.sentence}</p>}
          {state.at === "done" && (
            <>
              <p role="status">It is in the text. What stood before is in the history.</p>
              <LeftOut sentences={state.leftOut} />
            </>
          )}
          {state.at === "looked" && (
            <>
              <h2>{state.file.name}</h2>
              <p>{sayContents(state.contents)}</p>
              {state.contents.ways.length > 1 || hand === "suggest" ? <p>{sayDiffers(state.contents)}</p> : null}
              <LeftOut sentences={state.contents.leftOut} />
              {state.contents.ways.map((way, at) => (
                <p key={way}>
                  <button type="button" className={at === 0 ? "b go" : "b"} onClick={() => void take(state.file, way)}>{ways[way]}</button>
                  <span className="why">
                    {state.contents.ways.length > 1 || way === "suggestions" ? explained[way] : "Nothing stands in the text yet."}
                    {way === "text" && state.contents.atStake > 0 && ` ${state.contents.atStake === 1 ? "One open suggestion goes" : `${state.contents.atStake} open suggestions go`} with what stands now.`}
                  </span>
                </p>
              ))}
            </>
          )}
          {state.at !== "looking" && state.at !== "taking" && <button type="button" className="b bare" onClick={close}>{state.at === "looked" ? "Leave it" : "All right"}</button>}
        </section>
      )}
    </div>
  );
}

function LeftOut({ sentences }: { sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <ul className={styles.left}>
      {sentences.map((sentence) => <li key={sentence}>{sentence}</li>)}
    </ul>
  );
}
