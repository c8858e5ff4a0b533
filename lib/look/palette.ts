// A magazine's colours: paper, ink and one house colour, by day and by night. Everything else on its pages is mixed from them
// (app/ui/tokens.css), so that what is checked here holds for all of it.
import { z } from "zod";
import { apart, colourName, contrast, hexOfOklch, isHex, oklchOf } from "../kit/colour";

export const parts = ["paper", "ink", "house"] as const;
export type Part = (typeof parts)[number];
export type Colours = Record<Part, string>;
export const modes = ["light", "dark"] as const;
export type Mode = (typeof modes)[number];
export type Palette = Record<Mode, Colours>;

const hex = z.string().trim().toLowerCase().transform((text) => (/^[0-9a-f]{6}$/.test(text) ? `#${text}` : text)).refine(isHex, "Give a colour as # and six signs, such as #0b5465.");
export const colours = z.object({ paper: hex, ink: hex, house: hex });

/** WCAG 2.2 AA for text (1.4.3). The ink has to be far above it, because dates and small print are set in a mixture of ink and paper. */
export const least = { house: 4.5, ink: 12 } as const;
/** Colours that mean something on every page, as in app/ui/tokens.css. */
const meanings: Record<Mode, Record<"the green that says all is well" | "the amber of a warning" | "the red of an error", string>> = {
  light: { "the green that says all is well": "#2a6a34", "the amber of a warning": "#855600", "the red of an error": "#b0271d" },
  dark: { "the green that says all is well": "#8fc795", "the amber of a warning": "#dfb25f", "the red of an error": "#f4978d" },
};
/** So far a house colour has to be from each of them (Oklab). */
const leastApart = 0.055;

/** What is wrong with a colour, in a sentence, and the nearest that is right. */
export type Problem = { mode: Mode; part: Part; sentence: string; instead: string };

/** True when the colour may stand in that place beside the others. */
const passes = (mode: Mode, part: Part, { paper, ink, house }: Colours): boolean => {
  if (part === "paper") return mode === "light" ? oklchOf(paper).l >= lightest.light : oklchOf(paper).l <= lightest.dark;
  if (part === "ink") return contrast(ink, paper) >= least.ink;
  return contrast(house, paper) >= least.house && Object.values(meanings[mode]).every((meaning) => apart(house, meaning) >= leastApart);
};
/** Paper by day is at least so light, and at most so by night: between them no ink can be read at ease. */
const lightest = { light: 0.88, dark: 0.32 };

/** The nearest colour that passes, by small steps of lightness, then of hue. */
function nearest(mode: Mode, part: Part, all: Colours): string {
  const from = oklchOf(all[part]);
  const tried: { hex: string; far: number }[] = [];
  for (let lightness = 0; lightness <= 100; lightness += 1) {
    for (const turn of part === "house" ? [0, 8, -8, 16, -16, 24, -24, 36, -36, 50, -50] : [0]) {
      const found = hexOfOklch({ ...from, l: lightness / 100, h: (from.h + turn + 360) % 360 });
      if (passes(mode, part, { ...all, [part]: found })) tried.push({ hex: found, far: apart(found, all[part]) });
    }
  }
  return tried.toSorted((a, b) => a.far - b.far)[0]?.hex ?? (mode === "light" ? "#17191b" : "#e9e7e1");
}

const says = (ratio: number) => `${(Math.floor(ratio * 10) / 10).toFixed(1)} to 1`;

/** Everything that stands in the way of printing in these colours; empty when nothing does. */
export function paletteProblems(palette: Palette): Problem[] {
  return modes.flatMap((mode) => {
    const all = palette[mode];
    const where = mode === "light" ? "by day" : "in the dark";
    const problem = (part: Part, why: string): Problem => {
      const instead = nearest(mode, part, all);
      return { mode, part, instead, sentence: `${why} The nearest that does is ${instead}, ${colourName(instead)}.` };
    };
    // Against a paper that is not right itself, nothing else can be judged.
    if (!passes(mode, "paper", all)) return [problem("paper", mode === "light" ? "Paper by day has to be light enough to read black on." : "Paper in the dark has to be dark enough to rest the eyes.")];
    const found: Problem[] = [];
    if (!passes(mode, "ink", all)) found.push(problem("ink", `This ink on this paper has a contrast of ${says(contrast(all.ink, all.paper))} ${where}; small print needs ${least.ink} to 1 of it.`));
    if (contrast(all.house, all.paper) < least.house) found.push(problem("house", `This colour on this paper has a contrast of ${says(contrast(all.house, all.paper))} ${where}; words in it need ${least.house} to 1.`));
    else {
      const like = Object.entries(meanings[mode]).find(([, meaning]) => apart(all.house, meaning) < leastApart);
      if (like) found.push(problem("house", `This colour could be taken for ${like[0]}; it has to be told apart from it.`));
    }
    return found;
  });
}

/** Colours for the dark, from those by day: a paper with a breath of the house colour, an ink of the paper's warmth, the house colour lit. */
export function darkOf({ paper, house }: Colours): Colours {
  const [hue, warmth] = [oklchOf(house), oklchOf(paper)];
  const made: Colours = {
    paper: hexOfOklch({ l: 0.2, c: Math.min(0.012, hue.c), h: hue.h }),
    ink: hexOfOklch({ l: 0.925, c: Math.min(0.014, Math.max(0.006, warmth.c)), h: warmth.c > 0.002 ? warmth.h : 90 }),
    house: hexOfOklch({ l: 0.79, c: Math.min(0.11, hue.c), h: hue.h }),
  };
  return passes("dark", "house", made) ? made : { ...made, house: nearest("dark", "house", made) };
}

/** Sets of colours to begin with. The first is what Askdesk comes in. */
export const palettes: { name: string; palette: Palette }[] = [
  { name: "Petrol on white", palette: { light: { paper: "#fbfbf9", ink: "#17191b", house: "#0b5465" }, dark: { paper: "#141719", ink: "#e9e7e1", house: "#84c3d0" } } },
  { name: "Aubergine on cream", palette: { light: { paper: "#fdfaf3", ink: "#211c18", house: "#65234b" }, dark: { paper: "#1a1614", ink: "#ece5da", house: "#dda6c6" } } },
  { name: "Navy on white", palette: { light: { paper: "#fcfcfd", ink: "#14171f", house: "#1d3a7a" }, dark: { paper: "#12151b", ink: "#e6e8ec", house: "#9cb8f2" } } },
  { name: "Bordeaux on stone", palette: { light: { paper: "#f7f5f0", ink: "#1c1917", house: "#7d1436" }, dark: { paper: "#191615", ink: "#ebe6df", house: "#f2a4b8" } } },
  { name: "Violet on white", palette: { light: { paper: "#fcfbfd", ink: "#1a1720", house: "#54308f" }, dark: { paper: "#16141b", ink: "#e8e5ee", house: "#c3acf0" } } },
  { name: "Black on white", palette: { light: { paper: "#ffffff", ink: "#111111", house: "#3a3a3a" }, dark: { paper: "#121212", ink: "#ededed", house: "#c9c9c9" } } },
];
