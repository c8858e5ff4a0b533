"use client";
// A select of contributors: the best suited first, then everybody else by name. Of hundreds those beyond the best come in once the page runs: a page with three
// such selects would else be mostly names. Without a script they are there where all were asked for.
import { useEffect, useMemo, useRef, useState } from "react";
import { type Option, optionsHtml } from "@/app/parts/options";
import type { Known } from "@/lib/assignments/rank";
import { areMany, best } from "./choices";
import { useContributors } from "./contributors";

type Props = { id: string; name: string; chosen: string; /** Those that cannot be chosen. */ except?: readonly number[]; /** For nobody. */ nobody?: string; label?: string; wrong?: string };
const { compare } = new Intl.Collator("en");
const option = ({ id, name }: Known): Option => [id, name];

export function ContributorSelect({ id, name, chosen, except = [], nobody, label, wrong }: Props) {
  const { people, all } = useContributors();
  const select = useRef<HTMLSelectElement>(null);
  /** What was chosen when the others came in; null before. */
  const [whole, fill] = useState<string | null>(null);
  useEffect(() => fill(select.current!.value), []);
  const left = except.join(" ");
  const html = useMemo(() => {
    const able = people.filter((person) => person.signsIn && !left.split(" ").includes(String(person.id)));
    const none = nobody === undefined ? "" : optionsHtml([["", nobody]], whole ?? chosen);
    if (!areMany(able)) return none + optionsHtml(able.map(option), whole ?? chosen);
    const others = able.slice(best).filter((person) => whole !== null || all || String(person.id) === chosen);
    const group = (words: string, of: readonly Known[]) => `<optgroup label="${words}">${optionsHtml(of.map(option), whole ?? chosen)}</optgroup>`;
    return none + group("Best suited", able.slice(0, best)) + group("Others by name", others.toSorted((a, b) => compare(a.name, b.name)));
  }, [people, all, left, nobody, chosen, whole]);
  return <select ref={select} id={id} name={name} aria-label={label} className="t" dangerouslySetInnerHTML={{ __html: html }} aria-invalid={wrong ? true : undefined} aria-describedby={wrong} />;
}
