// An editor thanks whoever told us something, and files it with the answer.
import type { z } from "zod";
import { db } from "@/db/client";
import type { Person } from "../actor";
import { holdOpenTip, settle } from "./hold-tip";
import type { thanking } from "./tip";

/** Files the tip; the letter, where one is wanted, hangs on the event. Throws Refusal when it is settled already, Missing. */
export async function thank(actor: Person, { tipId, body, tell }: z.output<typeof thanking>, now = new Date()): Promise<void> {
  await db.transaction(async (tx) => settle(tx, actor, await holdOpenTip(tx, actor, tipId), { end: "thanked" }, { kind: "tipThanked", data: tell ? { body } : { tellReader: false } }, now));
}
