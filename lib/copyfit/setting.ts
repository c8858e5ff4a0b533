// How a column is set in print: face, size, measure and spaces, from which the lines of a text follow. Pure; changed by a chief.

/** The faces whose widths are known, each the name of a file in faces/. */
export const faces = {
  newsreader: "Newsreader",
  "eb-garamond": "EB Garamond",
  "libre-baskerville": "Libre Baskerville",
  "libre-caslon-text": "Libre Caslon Text",
  "libre-franklin": "Libre Franklin",
  "source-sans-3": "Source Sans 3",
  "source-serif-4": "Source Serif 4",
} as const;
export type FaceName = keyof typeof faces;
export const faceNames = Object.keys(faces) as [FaceName, ...FaceName[]];

/** Lengths in points, spaces in lines, the scale of the face in percent. */
export type Setting = {
  face: FaceName;
  /** Of a line. */
  width: number;
  size: number;
  /** From one line to the next. */
  leading: number;
  scale: number;
  hyphenated: boolean;
  /** Of the first line of a paragraph; of a list, the whole of it. */
  indent: number;
  /** Of a block quote, at either side. */
  quoteIndent: number;
  /** Around a block quote, above and below together. */
  quoteSpace: number;
  /** Above a subhead. */
  subheadSpace: number;
  /** Between question, answer and bio. */
  partSpace: number;
};

/** A column's row, as far as it says how it is set. */
type Row = { setFace: FaceName } & Record<`set${"Width" | "Size" | "Leading" | "Scale" | "Indent" | "QuoteIndent" | "QuoteSpace" | "SubheadSpace" | "PartSpace"}`, number> & { setHyphenated: boolean };

export const settingOf = (column: Row): Setting => ({
  face: column.setFace,
  width: column.setWidth,
  size: column.setSize,
  leading: column.setLeading,
  scale: column.setScale,
  hyphenated: column.setHyphenated,
  indent: column.setIndent,
  quoteIndent: column.setQuoteIndent,
  quoteSpace: column.setQuoteSpace,
  subheadSpace: column.setSubheadSpace,
  partSpace: column.setPartSpace,
});
