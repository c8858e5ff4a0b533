// Takes a claim in hand for the length of a transaction. Every verb of the ledger but adding begins here.
import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { claims } from "@/db/schema/facts";
import type { Person } from "../actor";
import { handOf } from "../answers/answer";
import { onTextOf } from "../answers/own-draft";
import { hold } from "../questions/hold";
import { Missing, Refusal } from "../refusal";
import type { Situation } from "../workflow/situation";
import { whyNotAdd } from "./claim";

/** Holds the question whose ledger it is. Throws Missing for whom the text does not exist, Refusal while the ledger stays as it is. */
export async function holdLedger(tx: Tx, actor: Person, questionId: number): Promise<Situation> {
  const situation = await hold(tx, actor, questionId);
  if (handOf(actor, situation) === null) throw new Missing("This text");
  const no = whyNotAdd(actor, situation);
  if (no) throw new Refusal(no);
  return situation;
}

/** Holds the question and one claim of it that was not dropped. Throws Missing for one beside the text of a former historian. */
export async function holdClaim(tx: Tx, actor: Person, questionId: number, key: string): Promise<{ situation: Situation; claim: typeof claims.$inferSelect }> {
  const situation = await holdLedger(tx, actor, questionId);
  const [claim] = await tx.select().from(claims).where(and(eq(claims.questionId, questionId), eq(claims.key, key), isNull(claims.droppedAt), onTextOf(actor, situation, claims.addedAt)));
  if (!claim) throw new Missing("This fact");
  return { situation, claim };
}

/** This claim's row. */
export const thisClaim = (questionId: number, key: string) => and(eq(claims.questionId, questionId), eq(claims.key, key))!;

/** What the log says of it: a draft is its writer's alone until submitted, so nothing of its words stands in the log. */
export const toldOf = ({ stage }: Situation, quote: string, more: Record<string, string> = {}) => (stage === "drafting" ? {} : { quote, ...more });
