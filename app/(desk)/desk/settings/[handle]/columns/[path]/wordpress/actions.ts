"use server";
import { refresh } from "next/cache";
import { z } from "zod";
import { action } from "@/app/action";
import { rowId } from "@/lib/kit/typed";
import { forgetSite, setSite, turnSiteOff, turnSiteOn } from "@/lib/wordpress/change-site";
import { pushFailed, pushPublished } from "@/lib/wordpress/push-again";
import { siteInput } from "@/lib/wordpress/site";
import { trySite } from "@/lib/wordpress/try-site";

const ofColumn = z.object({ magazineId: rowId, id: rowId });
const said = (done: string) => {
  refresh();
  return { done };
};
const answers = (n: number) => (n === 1 ? "One answer goes" : `${n.toLocaleString("en-US")} answers go`);

export const siteAction = action(z.intersection(ofColumn, siteInput), async (actor, { magazineId, id, ...input }) => {
  await setSite(actor, magazineId, id, input);
  return said("Saved. What is published from now on is sent there.");
});
export const tryAction = action(ofColumn, async (actor, { magazineId, id }) => ({ done: (await trySite(actor, magazineId, id)).join(" ") }));
export const failedAction = action(ofColumn, async (actor, { magazineId, id }) => said(`${answers(await pushFailed(actor, magazineId, id))} there again.`));
export const publishedAction = action(ofColumn, async (actor, { magazineId, id }) => said(`${answers(await pushPublished(actor, magazineId, id))} there, one after the other.`));
export const offAction = action(ofColumn, async (actor, { magazineId, id }) => {
  await turnSiteOff(actor, magazineId, id);
  return said("Off. Nothing is sent there; what is there stays as it is.");
});
export const onAction = action(ofColumn, async (actor, { magazineId, id }) => {
  await turnSiteOn(actor, magazineId, id);
  return said("On. What waited is sent now.");
});
export const forgetAction = action(ofColumn, async (actor, { magazineId, id }) => {
  await forgetSite(actor, magazineId, id);
  return said("Forgotten. What was sent stays there as it is.");
});
