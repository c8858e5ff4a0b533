// The states of the United States as tiles of one size, each about where it lies: on a telephone a small state can be read as well as a large one.

/** A row to a line, a tile to three signs. */
const grid = `
AK                               ME
                              VT NH
   WA ID MT ND MN IL WI MI NY RI MA
   OR NV WY SD IA IN OH PA NJ CT
   CA UT CO NE MO KY WV VA MD DE
      AZ NM KS AR TN NC SC DC
            OK LA MS AL GA
HI          TX             FL`;

export type Tile = { state: string; across: number; down: number };

export const tiles: readonly Tile[] = grid
  .split("\n")
  .slice(1)
  .flatMap((line, down) => [...line.matchAll(/[A-Z]{2}/g)].map((found) => ({ state: found[0], across: Math.floor(found.index / 3), down })));
export const tileStates: ReadonlySet<string> = new Set(tiles.map(({ state }) => state));
/** How many tiles there are side by side, and one above the other. */
export const tilesAcross = 1 + Math.max(...tiles.map(({ across }) => across));
export const tilesDown = 1 + Math.max(...tiles.map(({ down }) => down));
