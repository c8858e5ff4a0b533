"use client";
// How the text being written goes into its slot, counted anew in idle moments while it is written.
import { useEffect, useMemo, useState } from "react";
import type { Slot } from "@/lib/answers/slot";
import type { Setter } from "@/lib/copyfit/block-lines";
import { type Fit, fitOf } from "@/lib/copyfit/fit";
import { measuredCopy, type Part } from "@/lib/copyfit/parts";
import { loadSetter } from "@/lib/copyfit/setter";
import { findTK } from "@/lib/text/words";
import { whenIdle } from "../idle";
import { useText, useWriting } from "../writing";
import { answerReader } from "./read-answer";

export type Length = { fit: Fit; answer: Part; tks: number };

const wordsOf = (parts: readonly Part[], name: Part["name"]): Part => parts.find((part) => part.name === name) ?? { name, words: 0, lines: 0 };

/** @param questionField the id of the field in which the question is edited on this page, if it is */
export function useLength(slot: Slot, questionField?: string): Length {
  const { saving } = useWriting();
  const setter = useSetter(slot);
  const first = wordsOf(slot.parts, "answer");
  const [tksAtFirst] = useState(() => findTK(saving.document()).length);
  const atFirst = useMemo(() => ({ words: first.words, lines: first.lines, tks: tksAtFirst }), [first.words, first.lines, tksAtFirst]);
  const read = useMemo(() => (setter ? answerReader(setter) : () => atFirst), [setter, atFirst]);
  const { words, lines, tks } = useText(read, atFirst);
  const question = useQuestion(setter, questionField) ?? wordsOf(slot.parts, "question");
  const answer: Part = { name: "answer", words, lines };
  const parts = [question, wordsOf(slot.parts, "credit"), answer, wordsOf(slot.parts, "bio")];
  return { fit: fitOf(parts, slot.lines, slot.setting.partSpace), answer, tks };
}

/** Null until the widths of the face have come: until then the figures are the server's. */
function useSetter({ setting, lang }: Slot): Setter | null {
  const [setter, setSetter] = useState<Setter | null>(null);
  const wanted = JSON.stringify(setting);
  useEffect(() => {
    let isGone = false;
    // Without them the page still says what it said first; the words go on being counted with the next page.
    loadSetter(JSON.parse(wanted) as Slot["setting"], lang).then((loaded) => !isGone && setSetter(loaded), () => {});
    return () => void (isGone = true);
  }, [wanted, lang]);
  return setter;
}

/** The question as it stands in its field; null where there is none, or nobody has changed it. */
function useQuestion(setter: Setter | null, id: string | undefined): Part | null {
  const [part, setPart] = useState<Part | null>(null);
  useEffect(() => {
    const field = id ? document.getElementById(id) : null;
    if (!setter || !(field instanceof HTMLTextAreaElement)) return;
    let callOff = () => {};
    const changed = () => {
      callOff();
      callOff = whenIdle(() => setPart(measuredCopy("question", field.value, setter)));
    };
    field.addEventListener("input", changed);
    return () => {
      callOff();
      field.removeEventListener("input", changed);
    };
  }, [setter, id]);
  return part;
}
