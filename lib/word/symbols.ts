// Signs that Word writes by their place in a symbol font instead of as letters (w:sym, ECMA-376, 17.3.3.30).

/** Adobe's Symbol encoding from 0x20 on, as Unicode; \0 where nothing is. */
const symbol = " !∀#∃%&∍()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼";
const symbolHigh = "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪\0〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭";
const wingdings: Record<number, string> = { 0x4a: "☺", 0x6c: "●", 0x6e: "■", 0x6f: "□", 0x71: "❑", 0x73: "⬧", 0x75: "◆", 0x76: "❖", 0x9f: "•", 0xa7: "▪", 0xa8: "◻", 0xd8: "➢", 0xdf: "←", 0xe0: "→", 0xe1: "↑", 0xe2: "↓", 0xe8: "➔", 0xfb: "✗", 0xfc: "✓", 0xfd: "☒", 0xfe: "☑" };

/** The sign, or null when it is not known. */
export function symbolOf(font: string, char: string): string | null {
  const code = Number.parseInt(char, 16);
  if (!Number.isFinite(code) || code < 0x20 || code > 0xffff) return null;
  const isPrivate = code >= 0xf000 && code <= 0xf0ff;
  const place = isPrivate ? code - 0xf000 : code;
  if (/^symbol$/i.test(font)) {
    const sign = place < 0x80 ? symbol[place - 0x20] : symbolHigh[place - 0xa0];
    return sign && sign !== "\0" ? sign : null;
  }
  if (/^wingdings$/i.test(font)) return wingdings[place] ?? null;
  return isPrivate || (code >= 0xd800 && code < 0xe000) ? null : String.fromCodePoint(code);
}
