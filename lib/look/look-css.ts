// A look as style rules. Those of the house's own look stand in the style sheets; a magazine's page brings what differs from them.
import { houseLook, type Look } from "./look";
import { pairingFaces, pairingTokens } from "./pairing";
import type { Colours } from "./palette";

type Shown = Pick<Look, "pairing" | "light" | "dark">;

const colourTokens = ({ paper, ink, house }: Colours) => `--paper:${paper};--ink:${ink};--house:${house};`;
const isSame = (one: Colours, other: Colours) => one.paper === other.paper && one.ink === other.ink && one.house === other.house;

/** What stands in app/ui/reading-fonts.css. */
export const houseFaces = (): string => pairingFaces(houseLook.pairing);

function rules(root: string, faces: string, { pairing, light, dark }: Shown, has: { pairing: boolean; light: boolean; dark: boolean }): string {
  return [
    has.pairing && faces,
    (has.pairing || has.light) && `${root}{${has.light ? colourTokens(light) : ""}${has.pairing ? pairingTokens(pairing) : ""}}`,
    has.dark && `@media (prefers-color-scheme:dark){${root}{${colourTokens(dark)}}}`,
    (has.light || has.dark) && `@media print{${root}{--paper:#fff;--ink:#000;--house:#000}}`,
  ].filter(Boolean).join("\n");
}

/** The rules that give a page this look; empty for the house's own. */
export function lookCss(look: Shown): string {
  const isLit = !isSame(look.light, houseLook.light);
  // Where the light colours are a magazine's own, those for the dark have to be said again even when they are the house's.
  // Faces that the house wears too are in the style sheet already.
  const more = pairingFaces(look.pairing, houseLook.pairing);
  return rules("html:root", more, look, { pairing: look.pairing !== houseLook.pairing, light: isLit, dark: isLit || !isSame(look.dark, houseLook.dark) });
}

/** The same for a page that wears a look already, which is to be shown in this one. */
export const lookOver = (look: Shown): string => rules("html:root:root", pairingFaces(look.pairing), look, { pairing: true, light: true, dark: true });
