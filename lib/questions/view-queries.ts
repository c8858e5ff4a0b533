// The reads of named views.
import { and, asc, eq, inArray, or } from "drizzle-orm";
import { db } from "@/db/client";
import { magazines } from "@/db/schema/magazine";
import { savedViews } from "@/db/schema/views";
import { magazinesOf, type Person } from "../actor";
import type { ViewPlace } from "../words";
import { type SavedView, viewAddress } from "./saved-view";

/** The person’s own and those of the person’s desks, one’s own first, each in its order. @param place of one list; of all without it */
export async function viewsOf(actor: Person, place?: ViewPlace): Promise<SavedView[]> {
  const rows = await db
    .select({ id: savedViews.id, name: savedViews.name, place: savedViews.place, query: savedViews.query, ownerId: savedViews.ownerId, magazineId: savedViews.magazineId, sharedWith: magazines.name })
    .from(savedViews)
    .leftJoin(magazines, eq(magazines.id, savedViews.magazineId))
    .where(and(place && eq(savedViews.place, place), or(eq(savedViews.ownerId, actor.id), inArray(savedViews.magazineId, magazinesOf(actor)))))
    .orderBy(asc(savedViews.position), asc(savedViews.id));
  const views = rows
    .filter(({ magazineId }) => magazineId === null || magazinesOf(actor).includes(magazineId))
    .map(({ id, name, place: of, sharedWith, query, ownerId }): SavedView => ({ id, name, place: of, sharedWith, address: viewAddress(of, query), isOwn: ownerId === actor.id }));
  return [...views.filter(({ isOwn }) => isOwn), ...views.filter(({ isOwn }) => !isOwn)];
}
