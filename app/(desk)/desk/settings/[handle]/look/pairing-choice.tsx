"use client";
// The pairings, each shown as a scrap of the magazine's own page.
import type { CSSProperties } from "react";
import { stackOf } from "@/lib/look/faces";
import { type PairingName, pairingNames, pairingOf } from "@/lib/look/pairing";
import s from "./look.module.css";

export function PairingChoice({ chosen, name, onChange }: { chosen: PairingName; name: string; onChange: (pairing: PairingName) => void }) {
  return (
    <fieldset className="field">
      <legend className="vh">Pairing</legend>
      <div className={s.pairings}>
        {pairingNames.map((key) => {
          const { label, about, display, text, weight, track, hasItalic } = pairingOf(key);
          return (
            <label key={key} className={s.pairing} style={{ "--display": stackOf(display), "--serif": stackOf(text), "--display-weight": weight, "--display-track": `${track}em`, "--display-slant": hasItalic ? "italic" : "normal" } as CSSProperties}>
              <input type="radio" name="pairing" value={key} checked={chosen === key} onChange={() => onChange(key)} />
              <span><b>{label}</b> {about}</span>
              <span className={s.sample} aria-hidden>
                <b>{name}</b>
                <i />
                <span><u>Q</u><em>Why did ships ring their bells in fog?</em></span>
              </span>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
