"use client";
// The answer on its surface, with what is said of it beside it. What this browser still holds and the desk would not take stands above.
import { useState, useSyncExternalStore } from "react";
import { Conflicts } from "./conflicts/conflicts";
import { Margin } from "./margin";
import { Offer } from "./offers";
import { Surface } from "./surface";
import { useWriting } from "./writing";

/** @param label of the text, for who hears it */
export function AnswerEditor({ label }: { label: string }) {
  const { scene, saving, setEditor, saveNow } = useWriting();
  const [document] = useState(saving.document);
  const copies = useSyncExternalStore(saving.subscribe, saving.refusedCopies, saving.refusedCopies);
  return (
    <>
      <Offer offer={copies[0]} shown={document} lang={scene.lang} drop={saving.drop} />
      <Conflicts />
      <div onBlur={() => void saveNow()}>
        <Surface scene={scene} document={document} label={label} lang={scene.lang} onEditor={setEditor} beside={<Margin />} />
      </div>
    </>
  );
}
