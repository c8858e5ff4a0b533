"use client";
// The writing surface as a field of a form: what stands on it is sent as JSON under the field's name. A copy stays in this
// browser until the text has become what the desk has, and is offered back.
import { useId, useRef, useState } from "react";
import { useForm } from "@/app/ui/form";
import { type Document, isEmpty } from "@/lib/text/document";
import { findTK, wordCount } from "@/lib/text/words";
import { newKey } from "@/lib/kit/key";
import { join } from "@/lib/text/join";
import { keptCopies } from "./kept";
import { Offer, useOffers } from "./offers";
import { FromWord } from "./word/from-word";
import { Surface, type SurfaceHandle } from "./surface";

type Props = {
  name: string;
  label: string;
  /** What the desk has. */
  document: Document;
  lang: string;
  /** Names the text and the person, for the copy in this browser. */
  keep: string;
  /** The words of a Word file may be put in. */
  takesWord?: boolean;
};

export function DocumentField({ name, label, document: given, lang, keep, takesWord = false }: Props) {
  const id = useId();
  const { state } = useForm();
  const [first] = useState({ document: given, notes: "" });
  const [document, setDocument] = useState(given);
  const [tab] = useState(newKey);
  const [offers, drop] = useOffers(keep, tab, first);
  const surface = useRef<SurfaceHandle>(null);
  /** What stands there now: a file that is being read comes to words typed since it was chosen. */
  const latest = useRef(given);
  const wrong = state.fields?.[name];
  const typed = (next: Document) => {
    latest.current = next;
    setDocument(next);
    keptCopies(keep, tab).write({ document: next, notes: "" }, 0);
  };
  const [words, missing] = [wordCount(document), findTK(document).length];
  return (
    <div className={wrong ? "field bad" : "field"}>
      <Offer
        offer={offers[0]}
        shown={document}
        lang={lang}
        putBack={(one) => surface.current?.replace(one.document)}
        add={(one) => surface.current?.replace(join(latest.current, one.document))}
        drop={drop}
      />
      {takesWord && <FromWord onWords={(found) => surface.current?.replace(isEmpty(latest.current) ? found : join(latest.current, found))} />}
      <Surface document={given} label={label} lang={lang} handle={surface} onChange={typed} framed describedBy={wrong ? `${id}-wrong` : undefined} />
      {wrong && <p className="err" id={`${id}-wrong`}>{wrong}</p>}
      <p className="why">
        {words.toLocaleString("en-US")} {words === 1 ? "word" : "words"}.
        {missing > 0 && <span className="care"> {missing === 1 ? "One TK is left." : `${missing} TKs are left.`}</span>}
      </p>
      <input type="hidden" name={name} value={JSON.stringify(document)} />
    </div>
  );
}
