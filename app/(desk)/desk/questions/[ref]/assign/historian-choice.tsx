"use client";
// Who is to answer: each contributor, the likeliest first, with the reasons in words.
import { Tick, useForm } from "@/app/ui/form";

/** A contributor as the page shows one. */
export type Choice = { id: number; name: string; reasons: string; warning: string };

export function HistorianChoice({ choices, chosen }: { choices: Choice[]; chosen?: number }) {
  const { state } = useForm();
  const wrong = state.fields?.contributorId;
  const own = state.fields?.ownBook;
  const kept = state.values ? Number(state.values.contributorId) : chosen;
  return (
    <fieldset className={wrong || own ? "field bad who" : "field who"} aria-describedby={wrong || own ? "who-wrong" : undefined}>
      <legend>Historian</legend>
      <div className="names">
        {choices.map(({ id, name, reasons, warning }) => (
          <label key={id}>
            <input type="radio" name="contributorId" value={id} defaultChecked={id === kept} />
            <span><b>{name}</b><span className="knows">{reasons}</span>{warning && <span className="knows care">{warning}</span>}</span>
          </label>
        ))}
      </div>
      {(wrong || own) && <p className="err" id="who-wrong">{wrong ?? own}</p>}
      {(own || state.values?.ownBook) && <Tick name="ownBook" label="That it names their own book is all right" />}
    </fieldset>
  );
}
