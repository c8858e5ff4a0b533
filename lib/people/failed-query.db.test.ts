import { inspect } from "node:util";
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { people } from "@/db/schema/people";

test("a query that fails tells of itself, and none of the values it carried", async () => {
  const secret = "scrypt$32768$of-somebody";
  const failed = await Promise.allSettled([
    db.insert(people).values({ name: "Somebody", email: "NOT LOWER", passwordHash: secret }),
    db.execute(sql`select ${secret}::int`),
    db.transaction((tx) => tx.execute(sql`select ${`a\u0000${secret}`}::text`)),
  ]);
  for (const outcome of failed) {
    if (outcome.status !== "rejected") throw new Error("it should have failed");
    const said = `${inspect(outcome.reason, { depth: 0 })} ${String((outcome.reason as Error).stack)} ${String(outcome.reason)}`;
    expect(said).toMatch(/Failed query: (insert|select)/);
    expect(said).not.toContain("scrypt");
  }
});
