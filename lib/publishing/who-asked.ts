// Who asked, as the page names them. Plainly public: no actor, and so it may be cached.
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { askers } from "@/db/schema/intake";
import { signedAs } from "../questions/signed";
import type { Answer } from "./answer";

/** The reader's name and place as printed, or null when the name is withheld. */
export async function whoAsked({ questionId, credit }: Pick<Answer, "questionId" | "credit">): Promise<{ name: string; place: string } | null> {
  const [asker] = await db.select({ name: askers.name, withheld: askers.withheld }).from(askers).where(eq(askers.questionId, questionId));
  return asker ? signedAs(credit, asker) : null;
}
