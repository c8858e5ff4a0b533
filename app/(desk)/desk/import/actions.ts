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
const place = z.string().regex(/^\/desk\/import\/[\w/?=&%+.*-]{1,400}$/);
const which = z.object({ importId: rowId });
const many = (count: number, one: string, several: string) => (count === 1 ? one : several.replace("#", count.toLocaleString("en-US")));

const corrected = correcting.extend({ here: place, next: place });
/** One form with three buttons. Whatever stands in its fields, a piece can be set aside. */
const deciding = z.discriminatedUnion("do", [
  corrected.extend({ do: z.literal("save") }),
  corrected.extend({ do: z.literal("take"), anyway: z.literal("on").optional().transform((tick) => tick === "on") }),
  settingAside.extend({ do: z.literal("setAside"), next: place }),
]);

export const decideAction = action(deciding, async (actor, input) => {
  if (input.do === "save") {
    await correctPiece(actor, input);
    return { go: `${input.here}${input.here.includes("?") ? "&" : "?"}saved=1` };
  }
  if (input.do === "take") await takePiece(actor, input);
  else await setAside(actor, input.pieceId);
  return { go: input.next };
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
