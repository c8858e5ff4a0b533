// The keys under which search engines are told of pages, as anybody may check one. Plainly public: a key proves itself by where it lies.
import { and, eq, inArray } from "drizzle-orm";
import { db } from "@/db/client";
import { magazines } from "@/db/schema/magazine";

/** True when one of these magazines tells search engines under this key. */
export const isIndexNowKey = async (magazineIds: number[], key: string): Promise<boolean> => (await db.$count(magazines, and(inArray(magazines.id, magazineIds), eq(magazines.indexNowKey, key)))) > 0;
