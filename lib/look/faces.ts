// The typefaces of readers' pages: of which files each is made, which letters a file has, and what stands in until it has come.
// The files are cut by scripts/cut-fonts.py and come from this server, never from another.
import { fontMarks, letters } from "./font-files";

type File = keyof typeof fontMarks;
type Part = keyof typeof letters;
type Cut = { file: File; part: Part; weight: string; slope?: "italic" };
/** How wide a letter of a face is on average in running English, in ems: what stands in is made as wide, so that no line breaks anew. */
type Width = { upright: number; italic?: number };
/** Above and below the line, in ems of the face at its own size; every face is set on the line on which Newsreader stands. */
type Face = { cuts: Cut[]; like: "serif" | "sans"; width: Width; /** Its size beside Newsreader’s: faces with larger small letters are set smaller. */ size?: number };

/** Where the file of a face lies. Its mark changes with it, so that it may be kept for good. */
export const fontAddress = (file: File) => `/static/fonts/${file}.${fontMarks[file]}.woff2`;

const cut = (file: File, part: Part, weight: string, slope?: "italic"): Cut => ({ file, part, weight, slope });
const three = (file: "newsreader-text" | "newsreader-text-italic" | "newsreader-display" | "libre-franklin" | "libre-caslon-condensed" | "review-text" | "review-text-italic" | "review-display" | "review-sans" | "eb-garamond" | "eb-garamond-italic" | "literata-text" | "literata-text-italic" | "fraunces-display", weight: string, slope?: "italic"): Cut[] => [
  cut(file, "basic", weight, slope),
  cut(`${file}-latin`, "latin", weight, slope),
  cut(`${file}-ext`, "ext", weight, slope),
];

export const faces = {
  "Newsreader Text": {
    like: "serif", width: { upright: 0.4199, italic: 0.3955 },
    cuts: [
      ...three("newsreader-text", "400"), cut("newsreader-text-600", "basic", "600"), cut("newsreader-text-600-latin", "latin", "600"),
      ...three("newsreader-text-italic", "400", "italic"), cut("newsreader-text-italic-600", "basic", "600", "italic"),
    ],
  },
  "Newsreader Display": {
    like: "serif", width: { upright: 0.4334 },
    cuts: [
      ...three("newsreader-display", "400 500"), cut("newsreader-display-300-letters", "letters", "300"), cut("newsreader-display-300-rest", "rest", "300"), cut("newsreader-display-300-latin", "latin", "300"),
      cut("newsreader-display-italic", "basic", "400", "italic"), cut("newsreader-display-italic-latin", "latin", "400", "italic"),
    ],
  },
  "Libre Franklin": { like: "sans", width: { upright: 0.4537 }, cuts: [...three("libre-franklin", "400 700"), cut("libre-franklin-300-letters", "letters", "300")] },
  "Libre Caslon Condensed": { like: "serif", width: { upright: 0.377 }, cuts: three("libre-caslon-condensed", "400") },
  "Review Text": {
    like: "serif", width: { upright: 0.4519, italic: 0.421 }, size: 0.94,
    cuts: [...three("review-text", "400"), cut("review-text-600", "basic", "600"), ...three("review-text-italic", "400", "italic")],
  },
  "Review Display": {
    like: "serif", width: { upright: 0.4019 },
    cuts: [
      ...three("review-display", "400 500"), cut("review-display-300-letters", "letters", "300"), cut("review-display-300-rest", "rest", "300"), cut("review-display-300-latin", "latin", "300"),
      cut("review-display-italic", "basic", "400", "italic"), cut("review-display-italic-latin", "latin", "400", "italic"),
    ],
  },
  "Review Sans": { like: "sans", width: { upright: 0.4116 }, size: 1.06, cuts: three("review-sans", "400 700") },
  "EB Garamond": {
    like: "serif", width: { upright: 0.3772, italic: 0.3708 }, size: 1.08,
    cuts: [...three("eb-garamond", "400"), cut("eb-garamond-600", "basic", "600"), ...three("eb-garamond-italic", "400", "italic")],
  },
  "Literata Text": {
    like: "serif", width: { upright: 0.471, italic: 0.4459 }, size: 0.9,
    cuts: [...three("literata-text", "400"), cut("literata-text-600", "basic", "600"), ...three("literata-text-italic", "400", "italic")],
  },
  "Fraunces Display": {
    like: "serif", width: { upright: 0.4374 }, size: 0.97,
    cuts: [
      ...three("fraunces-display", "400 500"), cut("fraunces-display-300-letters", "letters", "300"), cut("fraunces-display-300-rest", "rest", "300"), cut("fraunces-display-300-latin", "latin", "300"),
      cut("fraunces-display-italic", "basic", "400", "italic"), cut("fraunces-display-italic-latin", "latin", "400", "italic"),
    ],
  },
} as const satisfies Record<string, Face>;
export type FaceName = keyof typeof faces;

/** Faces that readers have, with the width of their letters in running English. Gelasio is drawn to Georgia’s widths, Liberation to those of Times and Arial. */
const local = {
  serif: [
    { name: "Georgia", upright: { of: ["Georgia", "Gelasio"], width: 0.4371 }, italic: { of: ["Georgia Italic", "Gelasio Italic"], width: 0.4474 } },
    { name: "Times", upright: { of: ["Times New Roman", "Liberation Serif"], width: 0.3973 }, italic: { of: ["Times New Roman Italic", "Liberation Serif Italic"], width: 0.4016 } },
  ],
  sans: [{ name: "Arial", upright: { of: ["Arial", "Liberation Sans"], width: 0.438 }, italic: null }],
} as const;

const percent = (share: number) => `${Math.round(share * 10_000) / 100}%`;
/** The line on which Newsreader stands: of one em, so much above and the rest below. */
const line = { serif: { above: 0.735, below: 0.265 }, sans: { above: 0.966, below: 0.246 } };
/** Overrides are shares of the size before it is adjusted. https://www.w3.org/TR/css-fonts-5/#size-adjust-desc */
const onLine = (like: "serif" | "sans", size: number) => `size-adjust:${percent(size)};ascent-override:${percent(line[like].above / size)};descent-override:${percent(line[like].below / size)};line-gap-override:0%`;

/** The style rules that bring a face, and what stands in for it until it has come. */
export function fontFaces(name: FaceName): string {
  const { cuts, like, width, size = 1 }: Face = faces[name];
  const isOnLine = name.startsWith("Newsreader") || name.startsWith("Libre"); // and Caslon, whose capitals are high, hangs as it was drawn
  const brought = cuts.map(({ file, part, weight, slope }) =>
    `@font-face{font-family:"${name}";src:url(${fontAddress(file)}) format("woff2");font-weight:${weight};${slope ? `font-style:${slope};` : ""}font-display:swap;${isOnLine ? "" : `${onLine(like, size)};`}unicode-range:${letters[part]}}`,
  );
  const stands = local[like].flatMap((each) =>
    ([["upright", each.upright, width.upright], ["italic", each.italic, width.italic]] as const).flatMap(([slope, has, wide]) =>
      has && wide ? [`@font-face{font-family:"${name} ${each.name}";src:${has.of.map((one) => `local("${one}")`).join(",")};${slope === "italic" ? "font-style:italic;" : ""}${onLine(like, (wide * size) / has.width)}}`] : [],
    ),
  );
  return [...brought, ...stands].join("\n");
}

/** The files of a face in its regular weight, or of its italic: what a card is drawn with. */
export const filesOf = (name: FaceName, slope?: "italic"): File[] => (faces[name] as Face).cuts.filter((each) => each.slope === slope && each.weight.startsWith("400")).map(({ file }) => file);

/** The file of its thin Q and A, where it has them. */
export const lettersOf = (name: FaceName): File[] => (faces[name] as Face).cuts.filter(({ part }) => part === "letters").map(({ file }) => file);

/** What a cover line in it needs: the thin letters beyond Q and A, and the italic. */
export const coverFilesOf = (name: FaceName): File[] => (faces[name] as Face).cuts.filter(({ part, slope, file }) => part === "rest" || (part === "basic" && slope === "italic" && file.includes("display"))).map(({ file }) => file);

/** The face by name, and behind it what stands in. */
export const stackOf = (name: FaceName): string => [name, ...local[faces[name].like].map((each) => `${name} ${each.name}`)].map((one) => `"${one}"`).join(",");
