// The columns of a magazine, by id.
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { columns } from "@/db/schema/magazine";

export const columnIdsOf = async (magazineId: number): Promise<number[]> => (await db.select({ id: columns.id }).from(columns).where(eq(columns.magazineId, magazineId))).map(({ id }) => id);
