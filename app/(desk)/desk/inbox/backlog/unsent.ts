// Why a spreadsheet that was sent in one piece did not come in, in words of the address it leads back to.
import { z } from "zod";

const names = ["none", "size", "away", "other"] as const;
export type Unsent = (typeof names)[number];
/** Out of the address; whatever else stands there is nothing. */
export const unsent = z.enum(names).optional().catch(undefined);

export const unsentWords: Record<Unsent, string> = {
  none: "Choose a spreadsheet first. One with nothing in it cannot be taken.",
  size: "Without JavaScript a spreadsheet of up to 1 MB can be sent. Part it, or send it from a browser that runs scripts.",
  away: "The desk cannot reach its database just now. Choose the file again in a minute.",
  other: "The spreadsheet could not be taken. Choose it again.",
};
