// What a column keeps ready, filled in for the reader of one question.
import type { Person } from "@/lib/actor";
import { type Ready, readyIn } from "@/lib/replies/queries";
import { type Asked, filledFor } from "@/lib/replies/reply";

export type ReadyFor = Omit<Ready, "columnId">;
/** @param columnId of the question */
export async function readyFor(actor: Person, columnId: number, asked: Asked): Promise<ReadyFor> {
  const [ready] = await readyIn(actor, [columnId]);
  return { replies: ready?.replies ?? [], reasons: ready?.reasons ?? [], values: filledFor(ready?.values ?? {}, asked) };
}
