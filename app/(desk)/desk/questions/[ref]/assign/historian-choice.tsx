"use client";
// Who is to answer: each contributor, the likeliest first, with the reasons in words.
import { Tick, useForm } from "@/app/ui/form";
import { radiosHtml } from "./radios";

/** @param packed as of packedChoices */
export function HistorianChoice({ packed }: { packed: string }) {
  const { state } = useForm();
  const wrong = state.fields?.contributorId;
  const own = state.fields?.ownBook;
  return (
    <fieldset className={wrong || own ? "field bad who" : "field who"} aria-describedby={wrong || own ? "who-wrong" : undefined}>
      <legend>Historian</legend>
      <div className="names" dangerouslySetInnerHTML={{ __html: radiosHtml(packed, String(state.values?.contributorId)) }} />
      {(wrong || own) && <p className="err" id="who-wrong">{wrong ?? own}</p>}
      {(own || state.values?.ownBook) && <Tick name="ownBook" label="That it names their own book is all right" />}
    </fieldset>
  );
}
