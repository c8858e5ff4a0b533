// What is here already: by which a piece is known to be an answer of the archive, so that nothing comes twice.
import { and, eq, isNotNull } from "drizzle-orm";
import type { Reads } from "@/db/client";
import { revisions } from "@/db/schema/answers";
import { pieces } from "@/db/schema/imports";
import { columns } from "@/db/schema/magazine";
import { oldAddresses, pageStands, publications } from "@/db/schema/publishing";
import { fold } from "../kit/fold";
import { oldAddressOf } from "../publishing/old-address";

export type Same = { questionId: number; by: "file" | "address" | "words" };
type Told = { key: string; fields: { addresses: string[]; question: string } };

/** A question by its letters alone; "" for one too short to be told by them. */
export const wordsKey = (question: string): string => {
  const letters = fold(question).replace(/[^\p{L}\p{N}]/gu, "");
  return letters.length < 20 ? "" : letters;
};
/** Answers that were printed together in one post have one address, and are none the less several. */
const postOf = (key: string): string => key.replace(/ #\d+$/u, "");

export type Known = {
  find(piece: Told): Same | null;
  /** From now on this piece is here. */
  add(piece: Told, questionId: number): void;
};

/** What a magazine has before readers or has brought in, at this moment. */
export async function knownIn(reads: Reads, magazineId: number): Promise<Known> {
  const [brought, former, standing] = await Promise.all([
    reads.select({ key: pieces.key, questionId: pieces.questionId }).from(pieces).where(and(eq(pieces.magazineId, magazineId), isNotNull(pieces.questionId))),
    reads.select({ path: oldAddresses.path, questionId: oldAddresses.questionId }).from(oldAddresses).where(eq(oldAddresses.magazineId, magazineId)),
    reads
      .select({ questionId: publications.questionId, column: columns.path, path: publications.path, question: revisions.question })
      .from(publications)
      .innerJoin(columns, eq(columns.id, publications.columnId))
      .innerJoin(revisions, eq(revisions.id, publications.revisionId))
      .where(and(eq(columns.magazineId, magazineId), pageStands)),
  ]);
  const keys = new Map(brought.map(({ key, questionId }) => [key, questionId!]));
  const posts = new Map(brought.map(({ key, questionId }) => [questionId!, postOf(key)]));
  const addresses = new Map([...standing.map(({ column, path, questionId }) => [`/${column}/${path}`, questionId] as const), ...former.map(({ path, questionId }) => [path, questionId] as const)]);
  const words = new Map(standing.map(({ question, questionId }) => [wordsKey(question), questionId]));
  return {
    find({ key, fields }) {
      const same = keys.get(key);
      if (same !== undefined) return { questionId: same, by: "file" };
      for (const address of fields.addresses) {
        const there = addresses.get(oldAddressOf(address));
        if (there !== undefined && posts.get(there) !== postOf(key)) return { questionId: there, by: "address" };
      }
      const asked = wordsKey(fields.question);
      const there = asked === "" ? undefined : words.get(asked);
      return there === undefined ? null : { questionId: there, by: "words" };
    },
    add({ key, fields }, questionId) {
      keys.set(key, questionId);
      posts.set(questionId, postOf(key));
      for (const path of fields.addresses.map(oldAddressOf)) if (path !== "" && !addresses.has(path)) addresses.set(path, questionId);
      const asked = wordsKey(fields.question);
      if (asked !== "") words.set(asked, questionId);
    },
  };
}
