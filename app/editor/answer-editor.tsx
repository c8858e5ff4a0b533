"use client";
// The answer on its surface, saved as one types. What this browser still holds is offered above it; of two texts, both are shown.
import { ConflictChoice } from "./conflict-choice";
import { Margin } from "./margin";
import { Offer } from "./offers";
import { Surface } from "./surface";
import { joined, useWriting } from "./writing";

/** @param lang of the text, as the magazine writes it */
export function AnswerEditor({ lang, label = "Your answer" }: { lang: string; label?: string }) {
  const { written, surface, write, saveNow, offers, drop, replace, setEditor } = useWriting();
  return (
    <>
      <Offer
        offer={offers[0]}
        shown={written.document}
        lang={lang}
        putBack={(one) => replace({ document: one.document, notes: one.notes || written.notes })}
        add={(one) => replace(joined(written, one))}
        drop={drop}
      />
      <ConflictChoice lang={lang} />
      <div onBlur={() => void saveNow()}>
        <Surface document={written.document} label={label} lang={lang} handle={surface} onEditor={setEditor} beside={<Margin />} onChange={(document) => write({ document })} />
      </div>
    </>
  );
}
