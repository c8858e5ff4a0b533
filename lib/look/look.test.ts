import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { contrast, mixed } from "../kit/colour";
import { filesOf, fontAddress } from "./faces";
import { fontMarks } from "./font-files";
import { fieldOf, houseLook, lookForm } from "./look";
import { houseFaces, lookCss } from "./look-css";
import { type Colours, darkOf, modes, paletteProblems, palettes, parts, type Palette } from "./palette";
import { firstFonts, pairingFaces, pairingNames, pairingOf } from "./pairing";

const tokens = readFileSync("app/ui/tokens.css", "utf8");
const formOf = (palette: Palette, more = {}) => ({ pairing: "newsreader", ...Object.fromEntries(modes.flatMap((mode) => parts.map((part) => [fieldOf(mode, part), palette[mode][part]]))), ...more });
const hex = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, "0")}`);
const colours = fc.record({ paper: hex, ink: hex, house: hex });

test("contrast is WCAG's, and mixtures are those of the browser", () => {
  expect(contrast("#000000", "#ffffff")).toBe(21);
  expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
  expect(mixed("#17191b", 0.66, "#fbfbf9")).toBe("#5b5d5e"); // as Chromium mixes them
});

test("the house's look is that of the style sheets, and brings no rules of its own", () => {
  const { light, dark } = houseLook;
  for (const { paper, ink, house } of [light, dark]) expect(tokens).toContain(`--paper:${paper}; --ink:${ink}; --house:${house};`);
  expect(lookCss(houseLook)).toBe("");
  expect(lookCss({ ...houseLook, pairing: "caslon" })).toContain("Libre Caslon Condensed");
  expect(lookCss({ ...houseLook, pairing: "caslon" })).not.toContain("newsreader-text");
  expect(readFileSync("app/ui/reading-fonts.css", "utf8")).toContain(houseFaces());
});

test("every set of colours to begin with may be printed, and so may what is made of one for the dark", () => {
  for (const { name, palette } of palettes) {
    expect(paletteProblems(palette), name).toEqual([]);
    expect(paletteProblems({ ...palette, dark: darkOf(palette.light) }), name).toEqual([]);
  }
});

test("in colours that pass, the palest words and the words on buttons have 4.5 to 1", () => {
  fc.assert(fc.property(colours, colours, (light, dark) => {
    const problems = paletteProblems({ light, dark });
    for (const [mode, { paper, ink, house }, share] of [["light", light, 0.66], ["dark", dark, 0.68]] as const) {
      if (problems.some((problem) => problem.mode === mode)) continue;
      expect(contrast(mixed(ink, share, paper), paper)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(house, paper)).toBeGreaterThanOrEqual(4.5);
    }
  }), { numRuns: 300 });
});

test("what is offered instead of a colour passes, one after the other, and is said in words", () => {
  fc.assert(fc.property(colours, colours, (light, dark) => {
    const palette: Record<string, Colours> = { light: { ...light }, dark: { ...dark } };
    for (let round = 0; round < 6; round += 1) {
      for (const { mode, part, instead, sentence } of paletteProblems(palette as Palette)) {
        expect(sentence).toMatch(/The nearest that does is #[0-9a-f]{6}, an? [a-z ]+\.$/);
        palette[mode]![part] = instead;
      }
    }
    expect(paletteProblems(palette as Palette)).toEqual([]);
  }), { numRuns: 60 });
});

test("a colour that cannot be read is refused beside its field, with the nearest that can", () => {
  const pale = { ...houseLook, light: { ...houseLook.light, house: "#7fb3c1" } };
  const refused = lookForm.safeParse(formOf(pale));
  expect(refused.error?.issues.map(({ path, message }) => [path[0], message])).toEqual([["lightHouse", expect.stringMatching(/^This colour on this paper has a contrast of 2\.\d to 1 by day; words in it need 4\.5 to 1\. The nearest that does is #[0-9a-f]{6}, a (deep|medium) .*\.$/)]]);
  const red = lookForm.safeParse(formOf({ ...houseLook, light: { ...houseLook.light, house: "#b1281e" } }));
  expect(red.error?.issues[0]?.message).toContain("taken for the red of an error");
  expect(lookForm.parse(formOf(houseLook))).toEqual({ pairing: "newsreader", light: houseLook.light, dark: houseLook.dark, dropLogo: false, dropDarkLogo: false });
  for (const wrong of ["red", "#12", "#0b5465;}body{display:none", "url(x)"]) expect(lookForm.safeParse(formOf(houseLook, { lightInk: wrong })).success, wrong).toBe(false);
  expect(lookForm.safeParse(formOf(houseLook, { pairing: "comic" })).success).toBe(false);
});

test("every pairing's files are there, under their own marks, and an answer in it loads less than 67 kB of them", () => {
  const there = new Set(readdirSync("public/static/fonts"));
  for (const name of pairingNames) {
    for (const [, file] of pairingFaces(name).matchAll(/url\(\/static\/fonts\/([^)]+)\)/g)) expect(there.has(file!), file).toBe(true);
    const letters = [...pairingFaces(name).matchAll(/url\((\/static\/fonts\/[\w.-]+-300-letters[\w.-]+)\)/g)].map(([, file]) => file!);
    const sum = [...firstFonts(name), ...letters].reduce((all, file) => all + statSync(`public${file}`).size, 0);
    expect(sum, name).toBeLessThan(67_000);
    const { display, text, sans } = pairingOf(name);
    for (const files of [filesOf(display), filesOf(text, "italic"), filesOf(sans)]) expect(files.every((file) => existsSync(`public${fontAddress(file)}`)) && files.length, name).toBe(3);
  }
  expect(there.size).toBe(Object.keys(fontMarks).length + 1); // and the licence
});
