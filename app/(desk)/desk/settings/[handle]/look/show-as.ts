// Shows a page of ours as it is in light or in the dark, whatever the browser prefers: what its style sheets say of the dark is switched on
// or off in the sheets themselves, so that not a rule of it has to be known here.
import type { Mode } from "@/lib/look/palette";

const ofTheDark = new WeakSet<MediaList>();

/** @param shown a document of this origin */
export function showAs(shown: Document, mode: Mode): void {
  for (const sheet of shown.styleSheets) {
    for (const rule of sheet.cssRules) {
      if (!("media" in rule)) continue;
      const media = rule.media as MediaList;
      if (/prefers-color-scheme:\s*dark/.test(media.mediaText)) ofTheDark.add(media);
      if (ofTheDark.has(media)) media.mediaText = mode === "dark" ? "all" : "not all";
    }
  }
  shown.documentElement.style.colorScheme = mode;
}
