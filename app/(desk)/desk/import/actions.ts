"use server";
// What is decided on an archive that is brought in: pieces are corrected, taken, set aside; a whole list at once; or all of it is given up.
import { z } from "zod";
import { action } from "@/app/action";
import { correctPiece } from "@/lib/imports/correct-piece";
import { fillIn, fillingIn } from "@/lib/imports/fill-in";
import { correcting } from "@/lib/imports/piece";
import { discardImport, setAllAside, setAside, settingAllAside, settingAside, takeUp } from "@/lib/imports/set-aside";
import { stopTaking, takeAll, takePiece, takingAll } from "@/lib/imports/take-pieces";
import { rowId } from "@/lib/kit/typed";

/** The page it was sent from, to go back to, and the one that comes next. */
const place = z.string().regex(/^\/desk\/import\/[\w/?=&%+.-]{1,400}$/);
const which = z.object({ importId: rowId });
const many = (count: number, one: string, several: string) => (count === 1 ? one : several.replace("#", count.toLocaleString("en-US")));

export const correctAction = action(correcting.and(z.object({ anyway: z.literal("on").optional(), here: place, next: place })), async (actor, { here, next, anyway, ...input }) => {
  if (input.do === "take") {
    await takePiece(actor, { ...input, anyway: anyway === "on" });
    return { go: next };
  }
  await correctPiece(actor, input);
  return { go: `${here}?saved=1` };
});

export const setAsideAction = action(settingAside.extend({ next: place }), async (actor, { pieceId, next }) => {
  await setAside(actor, pieceId);
  return { go: next };
});

export const takeUpAction = action(settingAside.extend({ here: place }), async (actor, { pieceId, here }) => {
  await takeUp(actor, pieceId);
  return { go: here };
});

export const takeAllAction = action(takingAll, async (actor, input) => {
  const count = await takeAll(actor, input);
  return { done: many(count, "One is being taken.", "# are being taken.") };
});

export const stopTakingAction = action(which, async (actor, { importId }) => {
  await stopTaking(actor, importId);
  return { done: "Stopped. What had been taken by then is in the archive." };
});

export const setAllAsideAction = action(settingAllAside, async (actor, input) => {
  const count = await setAllAside(actor, input);
  return { done: many(count, "One was set aside.", "# were set aside.") };
});

export const fillInAction = action(fillingIn, async (actor, input) => {
  const count = await fillIn(actor, input);
  return { done: many(count, "One answer has the name now.", "# answers have the name now.") };
});

export const discardAction = action(which, async (actor, { importId }) => {
  await discardImport(actor, importId);
  return { go: "/desk/import" };
});
