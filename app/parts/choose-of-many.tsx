"use client";
// A select of hundreds. The browser is sent each option once, as its value and its words in one text, and not as HTML and then again as what the HTML is made of.
import { optionsHtml, unpacked } from "./options";

type Props = { name: string; packed: string; chosen: string | number | undefined; label?: string; className?: string };

/** @param packed as of packed() */
export function ChooseOfMany({ name, packed, chosen = "", label, className }: Props) {
  return <select key={chosen} name={name} aria-label={label} className={className} dangerouslySetInnerHTML={{ __html: optionsHtml(unpacked(packed), chosen) }} />;
}
