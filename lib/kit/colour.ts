// Colours as numbers: contrast as WCAG 2.2 measures it, and Oklab, in which steps look as large as they are (https://bottosson.github.io/posts/oklab/).

type Three = [number, number, number];
/** Lightness 0 to 1, chroma 0 to about 0.4, hue in degrees. */
export type Oklch = { l: number; c: number; h: number };

export const isHex = (text: string): boolean => /^#[0-9a-f]{6}$/.test(text);

const channels = (hex: string): Three => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255) as Three;
const toLinear = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
const fromLinear = (value: number) => (value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055);
const hexOf = (linear: Three): string => `#${linear.map((value) => Math.round(Math.min(1, Math.max(0, fromLinear(value))) * 255).toString(16).padStart(2, "0")).join("")}`;

const toOklab = (hex: string): Three => {
  const [r, g, b] = channels(hex).map(toLinear) as Three;
  const [l, m, s] = [0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b, 0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b, 0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b].map(Math.cbrt) as Three;
  return [0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s, 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s, 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s];
};
const linearOf = ([l, a, b]: Three): Three => {
  const [x, y, z] = [l + 0.3963377774 * a + 0.2158037573 * b, l - 0.1055613458 * a - 0.0638541728 * b, l - 0.0894841775 * a - 1.291485548 * b].map((value) => value ** 3) as Three;
  return [4.0767416621 * x - 3.3077115913 * y + 0.2309699292 * z, -1.2684380046 * x + 2.6097574011 * y - 0.3413193965 * z, -0.0041960863 * x - 0.7034186147 * y + 1.707614701 * z];
};

export const oklchOf = (hex: string): Oklch => {
  const [l, a, b] = toOklab(hex);
  return { l, c: Math.hypot(a, b), h: ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360 };
};

/** The colour a screen can show that is nearest: with less chroma where it has to be. */
export function hexOfOklch({ l, c, h }: Oklch): string {
  const at = (chroma: number) => linearOf([l, chroma * Math.cos((h * Math.PI) / 180), chroma * Math.sin((h * Math.PI) / 180)]);
  const shows = (linear: Three) => linear.every((value) => value >= -0.0005 && value <= 1.0005);
  if (shows(at(c))) return hexOf(at(c));
  let [low, high] = [0, c];
  for (let step = 0; step < 20; step += 1) {
    const middle = (low + high) / 2;
    if (shows(at(middle))) low = middle;
    else high = middle;
  }
  return hexOf(at(low));
}

/** What CSS makes of `color-mix(in oklab, one SHARE, other)`. */
export const mixed = (one: string, share: number, other: string): string => {
  const [a, b] = [toOklab(one), toOklab(other)];
  return hexOf(linearOf(a.map((value, at) => value * share + b[at]! * (1 - share)) as Three));
};

/** How far two colours are apart to the eye: 0.02 is hardly seen, 0.1 is another colour. */
export const apart = (one: string, other: string): number => {
  const [a, b] = [toOklab(one), toOklab(other)];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
};

const luminance = (hex: string) => {
  const [r, g, b] = channels(hex).map(toLinear) as Three;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

/** From 1 to 21. https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export const contrast = (one: string, other: string): number => {
  const [light, dark] = [luminance(one), luminance(other)].toSorted((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
};

const hues: [upTo: number, name: string][] = [[12, "pink"], [40, "red"], [65, "orange"], [85, "amber"], [112, "yellow"], [128, "olive green"], [160, "green"], [200, "sea green"], [235, "blue green"], [280, "blue"], [305, "violet"], [340, "purple"], [360, "pink"]];

/** A colour in words: "a deep blue green", "a pale grey". */
export function colourName(hex: string): string {
  const { l, c, h } = oklchOf(hex);
  const hue = c < 0.02 ? "grey" : l < 0.55 && h >= 40 && h < 85 ? "brown" : hues.find(([upTo]) => h < upTo)![1];
  if (c < 0.02 && l > 0.97) return "a white";
  if (c < 0.02 && l < 0.25) return "a black";
  return `${l < 0.32 ? "a very dark" : l < 0.5 ? "a deep" : l < 0.7 ? "a medium" : l < 0.86 ? "a light" : "a pale"} ${hue}`;
}
