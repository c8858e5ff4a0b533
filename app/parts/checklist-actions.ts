"use server";
// A tick on the checklist, given or taken back.
import { refresh } from "next/cache";
import { action } from "@/app/action";
import { ticking } from "@/lib/checklists/item";
import { tick } from "@/lib/checklists/tick";

export const tickLine = action(ticking, async (actor, input) => {
  await tick(actor, input);
  refresh();
  return { done: "" };
});
