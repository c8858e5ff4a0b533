"use server";
import { refresh } from "next/cache";
import { z } from "zod";
import { action } from "@/app/action";
import { fromCopy } from "@/lib/text/copy";
import { documentSchema } from "@/lib/text/document";
import { rowId } from "@/lib/kit/typed";
import { changeContributor } from "@/lib/magazine/change-contributor";
import { bioTyped, contributorInput, contributorNew } from "@/lib/magazine/contributor";
import { makeContributor } from "@/lib/magazine/make-contributor";
import { setPhoto } from "@/lib/magazine/set-photo";

const ofMagazine = { magazineId: rowId };
const comingFrom = { at: z.string().regex(/^[a-z0-9-]{1,40}$/) };
const bio = bioTyped.transform((text) => documentSchema.parse(fromCopy(text)));

export const newContributorAction = action(contributorNew.extend({ ...ofMagazine, ...comingFrom }), async (actor, { magazineId, at: handle, ...to }) => {
  const id = await makeContributor(actor, magazineId, to);
  return { go: `/desk/settings/${handle}/contributors/${id}` };
});
export const contributorAction = action(contributorInput.extend({ ...ofMagazine, personId: rowId, bio }), async (actor, input) => {
  await changeContributor(actor, input);
  refresh();
  return { done: "Saved. Pages that are out keep the bio they were published with." };
});
export const noPhotoAction = action(z.object({ magazineId: rowId, personId: rowId }), async (actor, { magazineId, personId }) => {
  await setPhoto(actor, magazineId, personId, null);
  refresh();
  return { done: "The photograph is gone." };
});
