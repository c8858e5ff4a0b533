"use client";
// A place to try rules: words put here are read as a text would be. On the page of a rule it is read as the form stands, saved or not.
import { type ReactNode, type RefObject, useEffect, useId, useMemo, useRef, useState } from "react";
import { StyleFindings } from "@/app/parts/style-findings";
import { problemsIn } from "@/lib/style/engine";
import { type KindName, kinds } from "@/lib/style/kinds";
import { namesIn } from "@/lib/style/names";
import { noContext, type Rule } from "@/lib/style/problem";
import { readCopy, readLine, type Words } from "@/lib/style/reading";
import styles from "./style.module.css";

type Known = { known: string[]; nearest: [string, string][] };
const longest = 5_000;
const pause = 500;

/** Copy with its stars read as italics; a line that begins with a dash is a credit line. */
const blocksOf = (copy: string): Words[] =>
  copy.split(/\n(?=\s*[—–-])|(?<=^\s*[—–-].*)\n/mu).flatMap((part) => {
    const credit = /^\s*[—–-]+\s*(.+)$/su.exec(part);
    return credit ? [readLine(credit[1]!.trim(), "credit")] : readCopy(part, "text");
  });

/** What the magazine knows of the names in these words, asked when the typing has paused. */
function useKnownNames(magazineId: number, blocks: readonly Words[]): Known {
  const [known, setKnown] = useState<Known>({ known: [], nearest: [] });
  useEffect(() => {
    const words = [...new Set(blocks.flatMap(({ text }) => { const { names, opening } = namesIn(text); return [...names, ...opening].map(({ word }) => word); }))];
    if (words.length === 0) return;
    const gone = new AbortController();
    const timer = setTimeout(() => {
      fetch(`/api/style/${magazineId}/names`, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ words }), signal: gone.signal })
        .then(async (response) => response.ok && setKnown((await response.json()) as Known))
        .catch(() => {}); // without an answer only the words themselves are compared
    }, pause);
    return () => {
      clearTimeout(timer);
      gone.abort();
    };
  }, [magazineId, blocks]);
  return known;
}

type Props = { magazineId: number; titles: readonly string[] };

function Trying({ magazineId, titles, rules, label, help, wrong, field }: Props & { rules: readonly Rule[]; label: string; help?: ReactNode; wrong?: string; field?: RefObject<HTMLTextAreaElement | null> }) {
  const id = useId();
  const [copy, setCopy] = useState("");
  const blocks = useMemo(() => blocksOf(copy), [copy]);
  const { known, nearest } = useKnownNames(magazineId, blocks);
  const problems = useMemo(() => problemsIn(blocks, rules, { ...noContext, titles, known: new Set(known), nearest: new Map(nearest) }), [blocks, rules, titles, known, nearest]);
  return (
    <div className={`field ${styles.try}`}>
      <label htmlFor={id}>{label}</label>
      {help && <p className="help" id={`${id}-help`}>{help}</p>}
      <textarea id={id} ref={field} className="t" rows={5} maxLength={longest} value={copy} aria-describedby={help ? `${id}-help` : undefined} onChange={(event) => setCopy(event.target.value)} />
      <p role="status" className={styles.count}>{wrong ?? (copy.trim() === "" ? "" : problems.length === 0 ? "Nothing is found in these words." : problems.length === 1 ? "One place is found." : `${problems.length} places are found.`)}</p>
      {!wrong && <StyleFindings problems={problems} />}
    </div>
  );
}

/** By all the rules that are on. */
export const TryAll = ({ rules, ...rest }: Props & { rules: readonly Rule[] }) => <Trying {...rest} rules={rules} label="Words to try" />;

/** By one rule as its form stands. */
export function TryRule({ kind, ...rest }: Props & { kind: KindName }) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [setting, setSetting] = useState<unknown>(null);
  useEffect(() => {
    const form = field.current?.form;
    if (!form) return;
    const read = () => {
      const sent = Object.fromEntries([...new FormData(form)].flatMap(([name, value]) => (name.startsWith("set.") ? [[name.slice(4), value]] : [])));
      const parsed = kinds[kind].setting.safeParse(sent);
      setSetting(parsed.success ? parsed.data : null);
    };
    // A field that is drawn by a script has its value only after the event.
    let asked = requestAnimationFrame(read);
    const again = () => {
      cancelAnimationFrame(asked);
      asked = requestAnimationFrame(read);
    };
    for (const what of ["input", "change", "click"]) form.addEventListener(what, again);
    return () => {
      cancelAnimationFrame(asked);
      for (const what of ["input", "change", "click"]) form.removeEventListener(what, again);
    };
  }, [kind]);
  const rules = useMemo((): Rule[] => (setting === null ? [] : [{ id: 1, kind, name: "", setting }]), [kind, setting]);
  return <Trying {...rest} rules={rules} field={field} label="Try it" help={kinds[kind].parts?.every((part) => part === "credit") ? "Begin with a dash: —Margaret Ellison, Duluth, Minnesota" : "Words as in a text, with stars round *italics*. They are kept nowhere."} wrong={setting === null ? "The rule cannot be read as it stands above." : undefined} />;
}
