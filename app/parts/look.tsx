// A magazine's look on a page for readers: its rules in the head, where they differ from the house's, and its faces asked for early.
import { preload } from "react-dom";
import type { Look } from "@/lib/look/look";
import { lookCss } from "@/lib/look/look-css";
import { firstFonts } from "@/lib/look/pairing";

/** Asks for faces before the style is read. */
export function askForFonts(files: string[]): void {
  for (const file of files) preload(file, { as: "font", type: "font/woff2", crossOrigin: "anonymous" });
}

/** React puts the rules into the head. They are made of checked colours and of our own names: nothing typed stands in them. */
export function LookRules({ look }: { look: Look }) {
  askForFonts(firstFonts(look.pairing));
  const rules = lookCss(look);
  return rules && <style href="look" precedence="look">{rules}</style>;
}
