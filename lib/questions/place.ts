// Where a reader lives, as printed after the name. Readers write "Memphis, TN", "tenn" or "Tennessee"; the column has one style.
import { countries, georgian, key, type Region, regionOf, tidy } from "../kit/regions";
import type { PlaceStyle } from "../words";

/**
 * What a reader wrote in the two fields, put in order: a state given with the town is found there too.
 * @returns the town, the region in full when it is a known state or province, else as typed
 */
export function readPlace(town: string, region: string): { town: string; region: string; known: Region | null } {
  let [t, r] = [tidy(town), tidy(region)];
  const comma = t.lastIndexOf(",");
  if (comma > 0) {
    const inTown = regionOf(t.slice(comma + 1));
    const said = r === "" ? null : regionOf(r);
    // "Memphis, TN" + "Tennessee", + "USA", or + nothing; "Ghent, Belgium" + nothing stays as typed below.
    if (inTown && (r === "" || said?.full === inTown.full || countries[inTown.country].has(key(r)))) [t, r] = [tidy(t.slice(0, comma)), inTown.full];
  }
  if (t === "" && r.includes(",") && !regionOf(r)) [t, r] = [tidy(r.slice(0, r.lastIndexOf(","))), tidy(r.slice(r.lastIndexOf(",") + 1))];
  const known = regionOf(r);
  if (!known || (known.full === "Georgia" && georgian.has(key(t)))) return { town: t, region: r, known: null };
  return { town: t, region: known.full, known };
}

/**
 * A place as the column prints it: "Memphis, Tenn.", "Memphis, Tennessee", "Memphis, TN"; other countries as typed.
 * Every town keeps its state: the stand-alone cities of AP datelines are for datelines, not for letters.
 * A state without a town is always spelled out (AP, "state names": "spell out when standing alone").
 */
export function placeLine(town: string, region: string, style: PlaceStyle): string {
  const { town: t, region: r, known } = readPlace(town, region);
  if (t === "") return r;
  if (!known) return r === "" || key(t) === key(r) ? t : `${t}, ${r}`; // Singapore, Singapore
  if (known.postal === "DC" && /^washington,?\s*d\.?\s*c\.?$/i.test(t)) return style === "postal" ? "Washington, DC" : "Washington, D.C.";
  const short = style === "full" && known.postal !== "DC" ? known.full : style === "postal" ? known.postal : known.ap;
  return `${t}, ${short}`;
}
