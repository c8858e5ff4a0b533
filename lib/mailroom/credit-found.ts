// The credit line as a signature suggests it. Only what is new is suggested, and nothing is changed until somebody says so. Pure.
import { z } from "zod";
import { rowId } from "../kit/typed";
import { readPlace } from "../questions/place";

type Named = { name: string; town: string; region: string };

/** Which question, and the mail whose signature is to be followed. */
export const usingCredit = z.object({ questionId: rowId, mailId: rowId });

const same = (one: Named, other: Named) => {
  const [a, b] = [readPlace(one.town, one.region), readPlace(other.town, other.region)];
  return one.name === other.name && a.town.toLowerCase() === b.town.toLowerCase() && a.region.toLowerCase() === b.region.toLowerCase();
};

/** The name and place with what the signature says in their stead; null when that says nothing new. A place goes together: never one's town with another's state. */
export function creditFound(now: Named, hints: Named): Named | null {
  const place = hints.town === "" ? { town: now.town, region: now.region } : { town: hints.town, region: hints.region || (hints.town === now.town ? now.region : "") };
  // Half of a name that is known whole is no news.
  const known = now.name.toLowerCase().split(/\s+/);
  const isLess = hints.name === "" || hints.name.toLowerCase().split(/\s+/).every((word) => known.includes(word));
  const found = { name: isLess && now.name !== "" ? now.name : hints.name, ...place };
  return found.name === "" && found.town === "" ? null : same(now, found) ? null : found;
}
