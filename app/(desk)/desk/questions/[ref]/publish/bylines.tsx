"use client";
// One or several contributors, each under a name as it will be printed.
import { useState } from "react";
import { useForm } from "@/app/ui/form";
import { mostBylines } from "@/lib/publishing/byline";
import styles from "./publish.module.css";

type Name = { personId: number; name: string; bio: string };

export function Bylines({ contributors, filled }: { contributors: Name[]; filled: { personId: number; name: string }[] }) {
  const { state } = useForm();
  const [rows, setRows] = useState(() => [...filled.map((byline) => ({ key: byline.personId, ...byline })), ...(filled.length === 0 ? [{ key: 0, personId: 0, name: "" }] : [])]);
  const wrong = state.fields?.bylinePerson;
  const nameOf = (personId: number) => contributors.find((each) => each.personId === personId)?.name ?? "";
  const choose = (at: number, personId: number) => setRows(rows.map((row, each) => (each === at ? { ...row, personId, name: nameOf(personId) } : row)));
  return (
    <fieldset className={wrong ? "field bad" : "field"}>
      <legend>{rows.length > 1 ? "Bylines" : "Byline"}</legend>
      {rows.map((row, at) => (
        <div className={styles.byline} key={row.key}>
          <select className="t" name="bylinePerson" aria-label={`Contributor ${at + 1}`} aria-invalid={wrong ? true : undefined} aria-describedby={wrong ? "byline-wrong" : undefined} value={row.personId || ""} onChange={(event) => choose(at, Number(event.target.value))}>
            <option value="">{at === 0 ? "Choose a contributor" : "Nobody"}</option>
            {contributors.map(({ personId, name }) => <option key={personId} value={personId}>{name}</option>)}
          </select>
          <input className="t" name="bylineName" aria-label={`Name as printed ${at + 1}`} placeholder="Name as printed" maxLength={120} value={row.name} onChange={(event) => setRows(rows.map((each, i) => (i === at ? { ...each, name: event.target.value } : each)))} />
        </div>
      ))}
      {rows.length < mostBylines && <button className="b bare" type="button" onClick={() => setRows([...rows, { key: Date.now(), personId: 0, name: "" }])}>Add a name</button>}
      {wrong && <p className="err" id="byline-wrong">{wrong}</p>}
      {/* For live.tsx: whose bio it is that stands in the field until somebody edits it. */}
      <data hidden data-bio value={rows.flatMap((row) => contributors.find((each) => each.personId === row.personId)?.bio ?? []).join("\n\n")} />
    </fieldset>
  );
}
