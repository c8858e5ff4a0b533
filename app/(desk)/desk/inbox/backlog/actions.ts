"use server";
// What is decided on a spreadsheet of waiting questions: what its columns are, that it comes in, stops, goes on, is given up or taken back.
import { z } from "zod";
import { action } from "@/app/action";
import { mapping } from "@/lib/backlog/backlog";
import { confirm } from "@/lib/backlog/confirm";
import { discardBacklog, resumeBacklog, stopBacklog } from "@/lib/backlog/stop-backlog";
import { takeBack } from "@/lib/backlog/take-back";
import { rowId } from "@/lib/kit/typed";

const which = z.object({ importId: rowId });
const page = (id: number) => ({ go: `/desk/inbox/backlog/${id}` });

export const confirmAction = action(mapping, async (actor, input) => {
  await confirm(actor, input);
  return { go: `/desk/inbox/backlog/${input.importId}${input.do === "look" ? "?looked=1" : ""}` };
});

/** The same look while the choices are made: the page is drawn anew where it stands. */
export const lookAction = action(mapping, async (actor, input) => {
  await confirm(actor, { ...input, do: "look" });
  return { done: "Looked." };
});

export const stopAction = action(which, async (actor, { importId }) => {
  await stopBacklog(actor, importId);
  return page(importId);
});

export const resumeAction = action(which, async (actor, { importId }) => {
  await resumeBacklog(actor, importId);
  return page(importId);
});

export const discardAction = action(which, async (actor, { importId }) => {
  await discardBacklog(actor, importId);
  return { go: "/desk/inbox/backlog" };
});

export const takeBackAction = action(which, async (actor, { importId }) => {
  await takeBack(actor, importId);
  return page(importId);
});
