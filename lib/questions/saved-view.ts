// A view somebody has named: a list, and what of it is looked at. Its address is read as any other, so that what no longer makes sense is left out.
import { z } from "zod";
import { neededLine, rowId } from "../kit/typed";
import { type ViewPlace, viewPlaceNames } from "../words";
import { inboxAddress, inboxFilter } from "./inbox-filter";
import { listAddress, listFilter } from "./list-filter";

export type SavedView = { id: number; name: string; place: ViewPlace; address: string; isOwn: boolean; sharedWith: string | null };
/** More than these nobody finds anything among. */
export const mostViews = 30;

/** The address of a list as this query narrows it, without where one stood in it. */
export function viewAddress(place: ViewPlace, query: string): string {
  const said = Object.fromEntries(new URLSearchParams(query));
  return place === "inbox" ? inboxAddress(inboxFilter.parse(said)) : listAddress(place, listFilter.parse(said));
}
export const queryIn = (address: string): string => address.split("?")[1] ?? "";

const name = neededLine("Give the view a name.", 40);
export const savingView = z.object({ place: z.enum(viewPlaceNames), query: z.string().max(600), name, shareWith: z.literal("").transform(() => undefined).or(rowId).optional() });
export const changingView = z.object({ viewId: rowId, name });
export const pickingView = z.object({ viewId: rowId });
