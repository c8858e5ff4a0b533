// A person names a view of a list, shares it with a desk, renames it, moves it up, or gives it up. A shared one belongs to who made it, and to the desk’s chief.
import { and, asc, eq } from "drizzle-orm";
import type { z } from "zod";
import { db, type Tx } from "@/db/client";
import { savedViews } from "@/db/schema/views";
import type { Person } from "../actor";
import { may, must } from "../may";
import { lookAgain, Missing, Refusal } from "../refusal";
import { type changingView, mostViews, type pickingView, queryIn, type savingView, viewAddress } from "./saved-view";

const ownOf = (tx: Tx, actor: Person) => tx.select().from(savedViews).where(eq(savedViews.ownerId, actor.id)).orderBy(asc(savedViews.position), asc(savedViews.id)).for("update");

/** Names it. Refuses a second of the same name on a list, and more than anybody looks through; Missing for a desk that is not the actor’s. */
export async function saveView(actor: Person, { place, query, name, shareWith }: z.output<typeof savingView>): Promise<void> {
  if (shareWith !== undefined) must(actor, "prepareQuestion", shareWith);
  await db.transaction(async (tx) => {
    const own = await ownOf(tx, actor);
    if (own.length >= mostViews) throw new Refusal(`There is room for ${mostViews} views. Give one up first.`);
    if (own.some((view) => view.place === place && view.name.toLowerCase() === name.toLowerCase())) throw new Refusal(lookAgain, { name: "You have a view of this name already." });
    await tx.insert(savedViews).values({ ownerId: actor.id, magazineId: shareWith, place, name, query: queryIn(viewAddress(place, query)), position: (own.at(-1)?.position ?? 0) + 1 });
  });
}

/** The view, held. Throws Missing to whoever may not change it. */
async function held(tx: Tx, actor: Person, viewId: number) {
  const [view] = await tx.select().from(savedViews).where(eq(savedViews.id, viewId)).for("update");
  if (!view || (view.ownerId !== actor.id && !(view.magazineId !== null && may(actor, "editSettings", view.magazineId)))) throw new Missing("This view");
  return view;
}

export async function renameView(actor: Person, { viewId, name }: z.output<typeof changingView>): Promise<void> {
  await db.transaction(async (tx) => {
    await held(tx, actor, viewId);
    await tx.update(savedViews).set({ name }).where(eq(savedViews.id, viewId));
  });
}

export async function removeView(actor: Person, { viewId }: z.output<typeof pickingView>): Promise<void> {
  await db.transaction(async (tx) => {
    await held(tx, actor, viewId);
    await tx.delete(savedViews).where(eq(savedViews.id, viewId));
  });
}

/** One place up among those of the same person and list. At the top it stays where it is. */
export async function moveViewUp(actor: Person, { viewId }: z.output<typeof pickingView>): Promise<void> {
  await db.transaction(async (tx) => {
    const view = await held(tx, actor, viewId);
    const own = await tx.select().from(savedViews).where(and(eq(savedViews.ownerId, view.ownerId), eq(savedViews.place, view.place))).orderBy(asc(savedViews.position), asc(savedViews.id)).for("update");
    const at = own.findIndex(({ id }) => id === viewId);
    if (at > 0) [own[at - 1], own[at]] = [own[at]!, own[at - 1]!];
    for (const [position, { id }] of own.entries()) await tx.update(savedViews).set({ position }).where(eq(savedViews.id, id));
  });
}
