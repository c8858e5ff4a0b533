"use server";
// An import is stopped, goes on, or is given up.
import { z } from "zod";
import { action } from "@/app/action";
import { rowId } from "@/lib/kit/typed";
import { discardImport, resumeImport, stopImport } from "@/lib/mailroom/stop-import";

const which = z.object({ importId: rowId });
const here = { go: "/desk/mail/import" };

export const stopImportAction = action(which, async (actor, { importId }) => {
  await stopImport(actor, importId);
  return here;
});

export const resumeImportAction = action(which, async (actor, { importId }) => {
  await resumeImport(actor, importId);
  return here;
});

export const discardImportAction = action(which, async (actor, { importId }) => {
  await discardImport(actor, importId);
  return here;
});
