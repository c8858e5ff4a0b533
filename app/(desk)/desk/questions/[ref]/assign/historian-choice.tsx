"use client";
// Who is to answer: each contributor with what they know and how much they have to do.
import { useForm } from "@/app/ui/form";

/** A contributor as the page shows one. */
export type Choice = { id: number; name: string; fields: string; notes: string };

export function HistorianChoice({ choices, chosen }: { choices: Choice[]; chosen?: number }) {
  const { state } = useForm();
  const wrong = state.fields?.contributorId;
  const kept = state.values ? Number(state.values.contributorId) : chosen;
  return (
    <fieldset className={wrong ? "field bad who" : "field who"} aria-describedby={wrong ? "who-wrong" : undefined}>
      <legend>Historian</legend>
      <div className="names">
        {choices.map(({ id, name, fields, notes }) => (
          <label key={id}>
            <input type="radio" name="contributorId" value={id} defaultChecked={id === kept} />
            <span><b>{name}</b>{fields && <span className="knows">{fields}</span>}</span>
            <small>{notes}</small>
          </label>
        ))}
      </div>
      {wrong && <p className="err" id="who-wrong">{wrong}</p>}
    </fieldset>
  );
}
