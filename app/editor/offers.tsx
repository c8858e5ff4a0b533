"use client";
// Copies this browser kept and the desk never got, offered back one at a time.
import { useCallback, useSyncExternalStore } from "react";
import { ComparisonText } from "@/app/parts/comparison";
import { compare } from "@/lib/text/compare";
import type { Document } from "@/lib/text/document";
import styles from "./editor.module.css";
import { type Kept, keptCopies } from "./kept";
import { sayTime } from "./said-time";
import type { Written } from "./saving";

const none: Kept[] = [];
const found = new Map<string, Kept[]>();
const listeners = new Set<() => void>();
const tell = () => {
  for (const listener of listeners) listener();
};

/**
 * What this browser kept of a field of a form, newest first.
 * @param key names the text and the person; @param tab this window
 * @param saved what the desk has; copies alike are no news. The same object from render to render
 */
export function useOffers(key: string, tab: string, saved: Written): [Kept[], (one: Kept) => void] {
  const subscribe = useCallback(
    (listener: () => void) => {
      listeners.add(listener);
      found.set(key, keptCopies(key, tab).waiting(saved).toReversed());
      listener();
      return () => void listeners.delete(listener);
    },
    [key, tab, saved],
  );
  const offers = useSyncExternalStore(subscribe, () => found.get(key) ?? none, () => none);
  const drop = (one: Kept) => {
    keptCopies(key, tab).drop(one);
    found.set(key, offers.filter((other) => other.at !== one.at));
    tell();
  };
  return [offers, drop];
}

/** Only what differs: the rest the writer sees below. */
function differing(shown: Document, offer: Kept) {
  const comparison = compare(shown, offer.document);
  return { ...comparison, paragraphs: comparison.paragraphs.filter((paragraph) => paragraph.kind !== "same") };
}

type Props = {
  offer: Kept | undefined;
  shown: Document;
  lang: string;
  /** Where the text is the person's to write. */
  putBack?: (one: Kept) => void;
  add?: (one: Kept) => void;
  drop: (one: Kept) => void;
};

/** The newest of them, as it differs from the text shown, with what can be done with it. */
export function Offer({ offer, shown, lang, putBack, add, drop }: Props) {
  if (!offer) return null;
  const difference = differing(shown, offer);
  return (
    <section className={styles.offer} aria-label="Words kept in this browser">
      <p>
        <b>This browser holds words that the desk never got,</b> from {sayTime(offer.at, lang)}. They stay here until you choose.
      </p>
      <div className={styles.kept}>
        <ComparisonText comparison={difference} compact />
        {difference.paragraphs.length === 0 && offer.notes !== "" && <p>Source notes: {offer.notes}</p>}
      </div>
      <p className="moves">
        {putBack && <button type="button" className="b" onClick={() => { putBack(offer); drop(offer); }}>Put them back</button>}
        {add && <button type="button" className="b" onClick={() => { add(offer); drop(offer); }}>Keep both</button>}
        <button type="button" className="b bare" onClick={() => drop(offer)}>Let them go</button>
      </p>
    </section>
  );
}
