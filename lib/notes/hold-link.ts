// A guest's link taken in hand with its question, by whoever has the secret.
import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { revisions } from "@/db/schema/answers";
import { signOffs } from "@/db/schema/notes";
import { clock } from "../actor";
import { hold } from "../questions/hold";
import { Missing, Refusal } from "../refusal";
import { sentenceFor, stateOf } from "./guest";
import { hashOf, isToken } from "./guest-token";

/** Holds the question of the link. Throws Missing for no link of ours, and refuses with its sentence when it stands open no longer. */
export async function holdLink(tx: Tx, token: string, now: Date) {
  const hash = isToken(token) ? hashOf(token) : "";
  const [found] = await tx.select({ questionId: signOffs.questionId }).from(signOffs).where(eq(signOffs.tokenHash, hash));
  if (!found) throw new Missing("This page");
  const situation = await hold(tx, clock, found.questionId);
  // Read anew behind the lock: of two answers sent at once the second finds the first.
  const [link] = await tx.select({ signOff: signOffs, revision: revisions }).from(signOffs).innerJoin(revisions, eq(revisions.id, signOffs.revisionId)).where(eq(signOffs.tokenHash, hash));
  const state = stateOf(link!.signOff, situation, now);
  if (state !== "open") throw new Refusal(sentenceFor[state]);
  return { situation, ...link! };
}
