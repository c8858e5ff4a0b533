// On paper every sheet says what it is from: magazine, issue and permalink at the foot, beside the page number.

/** A CSS string that no text can break out of: whatever is no plain letter or figure is written by its number. */
export const cssString = (text: string) => `"${[...text].map((sign) => (/[A-Za-z0-9]/.test(sign) ? sign : `\\${sign.codePointAt(0)!.toString(16)} `)).join("")}"`;

export function PrintFoot({ words }: { words: string }) {
  // Escaped as CSS above, and free of "<" by that. React puts it into the head, behind the style sheets.
  return <style href="print-foot" precedence="print">{`@page{@bottom-left{content:${cssString(words)}}}`}</style>;
}
