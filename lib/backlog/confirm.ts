// An editor says what the columns of a sheet are, looks at what would come of it, and has it brought in.
import { eq } from "drizzle-orm";
import type { z } from "zod";
import { db } from "@/db/client";
import { backlogs, type SheetMapping } from "@/db/schema/backlog";
import type { Person } from "../actor";
import { enqueue } from "../jobs/queue";
import { Refusal } from "../refusal";
import { record } from "../timeline/record";
import type { mapping } from "./backlog";
import { joined } from "./fields";
import { holdBacklog } from "./hold-backlog";

const begun = "It is being brought in already, by what was said of the columns then.";

/** Keeps what was said of the columns, and with `do: "bring"` begins to bring the rows in. Throws Refusal, Missing. */
export function confirm(actor: Person, input: z.output<typeof mapping>, now = new Date()): Promise<void> {
  return db.transaction(async (tx) => {
    const held = await holdBacklog(tx, actor, input.importId);
    if (!held.readAt || held.refusal !== null) throw new Refusal("The file has not been read yet.");
    if (held.confirmedAt) throw new Refusal(begun);
    const said = mappingOf(input, held.headings.length, held.mapping?.leaveOut ?? []);
    const twice = said.fields.find((field, at) => field !== null && joined[field] === undefined && said.fields.indexOf(field) < at);
    if (twice) throw new Refusal("Two columns are said to be the same. Of these only name, question, postal address, note and topics are put together from several.");
    if (input.do === "bring" && !said.fields.includes("question")) throw new Refusal("Say which column the question is in.");
    await tx.update(backlogs).set({ mapping: said, ...(input.do === "bring" ? { confirmedAt: now, byId: actor.id } : {}) }).where(eq(backlogs.id, held.id));
    if (input.do !== "bring") return;
    await record(tx, actor, { kind: "backlogConfirmed", at: now, magazineId: held.magazineId, data: { file: held.fileName } });
    await enqueue(tx, "bringBacklog", { backlogId: held.id }, { key: `bringBacklog:${held.id}` });
  });
}

/** What stood before of values that were not offered stays. */
function mappingOf({ fields, order, channel, offered, comes }: z.output<typeof mapping>, width: number, before: string[]): SheetMapping {
  return { fields: Array.from({ length: width }, (_, at) => fields[at] ?? null), order, channel, leaveOut: [...before.filter((value) => !offered.includes(value)), ...offered.filter((value) => !comes.includes(value))] };
}
