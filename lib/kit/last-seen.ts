// Where a list goes on, as it stands in an address: its last row, by the moment it is placed at and its id.
import { z } from "zod";

export type LastSeen = { at: Date; id: number };

/** Reads what `sayLastSeen` wrote; undefined for none and for what cannot be read. */
export const lastSeen = z
  .string()
  .regex(/^\d{1,13}-\d{1,15}$/) // until the year 2286: of a later one PostgreSQL does not take what JavaScript writes
  .transform((words): LastSeen => {
    const [at, id] = words.split("-").map(Number) as [number, number];
    return { at: new Date(at), id };
  })
  .optional()
  .catch(undefined);

/** For the address of the next page: "1796083200000-42", the moment in milliseconds. */
export const sayLastSeen = ({ at, id }: LastSeen): string => `${at.getTime()}-${id}`;
