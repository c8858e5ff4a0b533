// Which faces go together: one for headlines, one for reading, one for what the page itself says. A magazine chooses one such pairing.
import { coverFilesOf, type FaceName, fontAddress, fontFaces, stackOf } from "./faces";

type FontFile = Parameters<typeof fontAddress>[0];
type Pairing = {
  label: string;
  /** What it is like, in a sentence for who chooses. */
  about: string;
  display: FaceName;
  text: FaceName;
  sans: FaceName;
  /** Of headlines: weight, and how much closer the letters stand, in ems. */
  weight: number;
  track: number;
  /** Whether headlines have a true italic; none is ever slanted by machine. */
  hasItalic: boolean;
  /** What the first screen of an answer is set in. */
  first: FontFile[];
};

const newsreader = { text: "Newsreader Text", sans: "Libre Franklin" } as const;

export const pairings = {
  newsreader: {
    ...newsreader, label: "Newsreader", about: "A newspaper’s sturdiness with an old-style warmth. What Askdesk comes in.", display: "Newsreader Display", weight: 400, track: -0.018, hasItalic: true,
    first: ["newsreader-display", "newsreader-text-italic", "newsreader-text", "libre-franklin"],
  },
  caslon: {
    ...newsreader, label: "Caslon Condensed with Newsreader", about: "Narrow, dark headlines, as on the cover of an almanac.", display: "Libre Caslon Condensed", weight: 400, track: -0.004, hasItalic: false,
    first: ["libre-caslon-condensed", "newsreader-text-italic", "newsreader-text", "libre-franklin"],
  },
  franklin: {
    ...newsreader, label: "Franklin with Newsreader", about: "The news grotesque in the headlines, a serif to read. The lightest.", display: "Libre Franklin", weight: 650, track: -0.025, hasItalic: false,
    first: ["libre-franklin", "newsreader-text-italic", "newsreader-text"],
  },
  review: {
    label: "Review", about: "Clear and even: a review, a journal. Cut from Adobe’s Source families.", display: "Review Display", text: "Review Text", sans: "Review Sans", weight: 400, track: -0.014, hasItalic: true,
    first: ["review-display", "review-text-italic", "review-text", "review-sans"],
  },
  garamond: {
    label: "Garamond", about: "The book face of four centuries, for words that take their time.", display: "EB Garamond", text: "EB Garamond", sans: "Review Sans", weight: 400, track: -0.012, hasItalic: true,
    first: ["eb-garamond", "eb-garamond-italic", "review-sans"],
  },
  fraunces: {
    label: "Fraunces with Literata", about: "Soft and full of character: food, gardens, crafts, people.", display: "Fraunces Display", text: "Literata Text", sans: "Libre Franklin", weight: 400, track: -0.015, hasItalic: true,
    first: ["fraunces-display", "literata-text-italic", "literata-text", "libre-franklin"],
  },
} as const satisfies Record<string, Pairing>;
export type PairingName = keyof typeof pairings;
export const pairingNames = Object.keys(pairings) as [PairingName, ...PairingName[]];
export const pairingOf = (name: PairingName): Pairing => pairings[name];

const facesOf = ({ display, text, sans }: Pairing): FaceName[] => [...new Set([text, display, sans])];

/** The rules that bring all faces of a pairing, but for those that another has brought. */
export const pairingFaces = (name: PairingName, brought?: PairingName): string => {
  const there = brought ? facesOf(pairings[brought]) : [];
  return facesOf(pairings[name]).filter((face) => !there.includes(face)).map(fontFaces).join("\n");
};

/** The tokens by which pages and samples are set in a pairing: see app/ui/tokens.css. */
export const pairingTokens = (name: PairingName): string => {
  const { display, text, sans, weight, track, hasItalic } = pairings[name];
  return `--face-text:${stackOf(text)};--face-display:${stackOf(display)};--face-sans:${stackOf(sans)};--display-weight:${weight};--display-track:${track}em;--display-slant:${hasItalic ? "italic" : "normal"};`;
};

/** Besides, what a front needs, whose column’s name is as large as a cover line. */
export const coverFonts = (name: PairingName): string[] => coverFilesOf(pairings[name].display).map(fontAddress);

/** The files that the first screen of a page needs, to be asked for before the style is read. */
export const firstFonts = (name: PairingName): string[] => pairings[name].first.map(fontAddress);
