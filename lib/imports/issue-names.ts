// The issues of a magazine by the one spelling of their names.
import { eq } from "drizzle-orm";
import type { Reads } from "@/db/client";
import { issues } from "@/db/schema/magazine";
import { issueKey } from "../clippings/issue-line";

/** Their ids by key. */
export async function issueNames(reads: Reads, magazineId: number): Promise<Map<string, number>> {
  const rows = await reads.select({ id: issues.id, name: issues.name }).from(issues).where(eq(issues.magazineId, magazineId));
  return new Map(rows.map(({ id, name }) => [issueKey(name), id]));
}
