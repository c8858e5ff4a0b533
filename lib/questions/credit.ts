// The credit line under a question: who asked and from where, or that the name is withheld. Without the dash, which the page sets.
import type { PlaceStyle } from "../words";
import { placeLine, readPlace } from "./place";

/** Who is credited, as the reader gave it. */
export type Credited = { name: string; town: string; region: string; withheld: boolean };
/** How the column prints it. */
export type CreditStyle = { placeStyle: PlaceStyle; withheldLine: string };

/**
 * "Margaret Ellison, Duluth, Minn." or, withheld, the column's line and the state or country alone: "Name withheld, Ohio".
 * An unsigned letter counts as withheld, and a town is never printed without the name.
 */
export function creditLine(asker: Credited, column: CreditStyle): string {
  const name = asker.name.trim();
  const where = asker.withheld || name === "" ? readPlace(asker.town, asker.region).region : placeLine(asker.town, asker.region, column.placeStyle);
  const who = asker.withheld || name === "" ? column.withheldLine.trim() : name;
  return [who, where].filter((part) => part !== "").join(", ");
}
