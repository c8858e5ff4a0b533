// The widths of a face: what each sign takes, and what two of them give or take beside each other. Read from the fonts once
// (scripts/face-widths.mjs); every face is under the SIL Open Font License 1.1, and its file names the package it was read from.
import type { FaceName } from "./setting";

export type Style = "roman" | "italic" | "bold";
/** In thousandths of an em: signs by their width, and by the sign before them what kerning or a ligature changes. */
type StyleData = { widths: Record<string, string>; kerns: Record<string, Record<string, string>> };
/** As it stands in faces/*.json. A face may lack a style. */
export type FaceData = { name: string; source: string; licence: string; styles: { roman: StyleData } & Partial<Record<Style, StyleData>> };

/** In thousandths of an em. */
export type Widths = {
  of(sign: string): number;
  /** What changes where the second stands right after the first. */
  kern(before: string, sign: string): number;
};
export type Face = Record<Style, Widths>;

function widthsFrom({ widths, kerns }: StyleData): Widths {
  const own = new Map(Object.entries(widths).flatMap(([width, signs]) => [...signs].map((sign) => [sign, Number(width)] as const)));
  const pairs = new Map(Object.entries(kerns).flatMap(([before, changes]) => Object.entries(changes).flatMap(([change, signs]) => [...signs].map((sign) => [before + sign, Number(change)] as const))));
  /** A letter with an accent the face was not read with is as wide as the bare letter; anything else is as wide as an n. */
  const guess = (sign: string) => own.get(sign === "\u00a0" || sign === "\u202f" ? " " : sign.normalize("NFD")[0]!) ?? own.get("n") ?? 500;
  return {
    of(sign) {
      const known = own.get(sign);
      if (known !== undefined) return known;
      const width = /^\p{M}|^[\u200b-\u200d\u2060\u00ad]/u.test(sign) ? 0 : guess(sign);
      own.set(sign, width);
      return width;
    },
    kern: (before, sign) => pairs.get(before + sign) ?? 0,
  };
}

export function faceFrom({ styles }: FaceData): Face {
  const roman = widthsFrom(styles.roman);
  return { roman, italic: styles.italic ? widthsFrom(styles.italic) : roman, bold: styles.bold ? widthsFrom(styles.bold) : roman };
}

const load: Record<FaceName, () => Promise<{ default: FaceData }>> = {
  newsreader: () => import("./faces/newsreader.json"),
  "eb-garamond": () => import("./faces/eb-garamond.json"),
  "libre-baskerville": () => import("./faces/libre-baskerville.json"),
  "libre-caslon-text": () => import("./faces/libre-caslon-text.json"),
  "libre-franklin": () => import("./faces/libre-franklin.json"),
  "source-sans-3": () => import("./faces/source-sans-3.json"),
  "source-serif-4": () => import("./faces/source-serif-4.json"),
};
const loaded = new Map<FaceName, Promise<Face>>();

/** The face of a name; its file is fetched once, and only where something is set in it. */
export function loadFace(name: FaceName): Promise<Face> {
  const face = loaded.get(name) ?? load[name]().then((file) => faceFrom(file.default));
  loaded.set(name, face);
  face.catch(() => loaded.delete(name));
  return face;
}
