"use client";
// Where the source of a fact is named: used again from before, or its kind chosen and the fields that kind has filled in.
import { type FormEvent, useEffect, useId, useRef, useState } from "react";
import type { ClaimView, Ledger } from "@/lib/facts/claim";
import { wordsOfInline } from "./words-of-inline";
import { emptySource, fieldsOf, placeLabels, type SourceField, sourceTypes, type SourceType, type TypedSource, typedSource } from "@/lib/facts/source";
import styles from "./facts.module.css";

const help: Partial<Record<SourceField, string>> = {
  authors: "Family name first: Ruegg, Bob; Hague, Arnold. An office without a comma.",
  title: "*Sheffield* within it is set in italics.",
  date: "15 February 1943, February 1943, 1943 or c. 1890.",
  readOn: "15 February 2026.",
};

type Props = {
  claim: ClaimView;
  sources: Ledger["sources"];
  /** Resolves with what stands in the way, by field, or null. */
  onSend: (source: TypedSource | null) => Promise<{ refusal: string; fields?: Record<string, string> } | null>;
  onClose: () => void;
};

export function SourceForm({ claim, sources, onSend, onClose }: Props) {
  const id = useId();
  const first = useRef<HTMLSelectElement>(null);
  const [typed, setTyped] = useState<TypedSource>(() => (claim.citation ? typedSource(claim.citation) : { ...emptySource }));
  const [oops, setOops] = useState<{ refusal: string; fields?: Record<string, string> } | null>(null);
  const [isSending, setSending] = useState(false);
  useEffect(() => first.current?.focus(), []);
  const set = (part: Partial<TypedSource>) => setTyped({ ...typed, ...part });
  const send = async (source: TypedSource | null) => {
    setSending(true);
    const found = await onSend(source);
    setSending(false);
    if (found) setOops(found);
    else onClose();
  };
  const errorOf = (name: string) => oops?.fields?.[`source.${name}`];
  const field = (name: SourceField, label: string, more = "") => {
    const problem = errorOf(name);
    const said = problem ?? help[name];
    return (
      <div className={styles.field} key={name}>
        <label htmlFor={`${id}-${name}`}>{label}</label>
        <input
          id={`${id}-${name}`}
          className="t"
          value={typed[name]}
          onChange={(event) => set({ [name]: event.target.value })}
          aria-invalid={problem ? true : undefined}
          aria-describedby={said ? `${id}-${name}-said` : undefined}
          autoComplete="off"
          {...(more ? { placeholder: more } : {})}
        />
        {said && <p id={`${id}-${name}-said`} className={problem ? "err" : styles.help}>{said}</p>}
      </div>
    );
  };
  return (
    <form
      className={styles.form}
      aria-label={`The source of “${claim.quote}”`}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void send(typed);
      }}
    >
      {sources.length > 0 && (
        <div className={styles.field}>
          <label htmlFor={`${id}-again`}>A source named before</label>
          <select id={`${id}-again`} ref={first} className="t" value="" onChange={(event) => set({ ...typedSource(sources[Number(event.target.value)]!.citation), place: typed.place, label: typed.label })}>
            <option value="">Choose, or fill in a new one</option>
            {sources.map(({ short }, at) => <option key={at} value={at}>{wordsOfInline(short)}</option>)}
          </select>
        </div>
      )}
      <div className={styles.field}>
        <label htmlFor={`${id}-type`}>Kind of source</label>
        <select id={`${id}-type`} ref={sources.length > 0 ? undefined : first} className="t" value={typed.type} onChange={(event) => set({ type: event.target.value as SourceType })}>
          {Object.entries(sourceTypes).map(([name, label]) => <option key={name} value={name}>{label}</option>)}
        </select>
      </div>
      {fieldsOf[typed.type].map(([name, label]) => field(name, label))}
      <div className={styles.place}>
        <div className={styles.field}>
          <label htmlFor={`${id}-label`}>Place in it</label>
          <select id={`${id}-label`} className="t" value={typed.label} onChange={(event) => set({ label: event.target.value as TypedSource["label"] })}>
            {Object.entries(placeLabels).map(([name, label]) => <option key={name} value={name}>{label}</option>)}
          </select>
        </div>
        {field("place", placeLabels[typed.label])}
      </div>
      {field("remark", "A word on it, for the desk")}
      {oops && <p className="err" role="alert">{oops.refusal}</p>}
      <p className="moves">
        <button type="submit" className="b go" disabled={isSending}>{isSending ? "Saving…" : "Save the source"}</button>
        <button type="button" className="b bare" onClick={onClose}>Cancel</button>
        {claim.citation && <button type="button" className="b bare" disabled={isSending} onClick={() => void send(null)}>Take the source away</button>}
      </p>
    </form>
  );
}
