// What is here already: by which a piece is known to be an answer of the archive, so that nothing comes twice.
import { and, eq, inArray, isNotNull, sql } from "drizzle-orm";
import type { Reads } from "@/db/client";
import { lettersOf, revisions } from "@/db/schema/answers";
import { pieces } from "@/db/schema/imports";
import { columns } from "@/db/schema/magazine";
import { oldAddresses, pageStands, publications } from "@/db/schema/publishing";
import { fold } from "../kit/fold";
import { oldAddressOf } from "../publishing/old-address";

export type Same = { questionId: number; by: "file" | "address" | "words" };
export type Told = { key: string; fields: { addresses: string[]; question: string } };

/** A question by its letters alone; "" for one too short to be told by them. */
export const wordsKey = (question: string): string => {
  const letters = fold(question).replace(/[^\p{L}\p{N}]/gu, "");
  return letters.length < 20 ? "" : letters;
};
/** Answers that were printed together in one post have one address, and are none the less several. */
const postOf = (key: string): string => key.replace(/ #\d+$/u, "");

export type Known = {
  /** Of the pieces it was asked for. */
  find(piece: Told): Same | null;
  /** From now on this piece is here. */
  add(piece: Told, questionId: number): void;
};

/** What a magazine has before readers or has brought in, at this moment, of these pieces: an archive of any size is asked for no more. */
export async function knownIn(reads: Reads, magazineId: number, told: readonly Told[]): Promise<Known> {
  const paths = [...new Set(told.flatMap(({ fields }) => fields.addresses.map(oldAddressOf)))].filter((path) => path !== "");
  const asking = told.map(({ fields }) => fields.question).filter((question) => wordsKey(question) !== "");
  const [brought, former, standing, asked] = await Promise.all([
    reads.select(source).from(pieces).where(and(eq(pieces.magazineId, magazineId), isNotNull(pieces.questionId), inArray(pieces.key, told.map(({ key }) => key)))),
    reads.select({ path: oldAddresses.path, questionId: oldAddresses.questionId }).from(oldAddresses).where(and(eq(oldAddresses.magazineId, magazineId), inArray(oldAddresses.path, paths))),
    reads
      .select({ questionId: publications.questionId, column: columns.path, path: publications.path })
      .from(publications)
      .innerJoin(columns, eq(columns.id, publications.columnId))
      .where(and(eq(columns.magazineId, magazineId), pageStands, inArray(publications.path, paths.map((path) => path.slice(path.lastIndexOf("/") + 1))))),
    // The database finds letters that are alike by its index; whether they are the same is decided below.
    asking.length === 0 ? [] : reads
      .select({ questionId: publications.questionId, question: revisions.question })
      .from(revisions)
      .innerJoin(publications, and(eq(publications.questionId, revisions.questionId), eq(publications.revisionId, revisions.id), pageStands))
      .innerJoin(columns, and(eq(columns.id, publications.columnId), eq(columns.magazineId, magazineId)))
      .where(inArray(lettersOf(revisions.question), asking.map((question) => lettersOf(sql`${question}::text`)))),
  ]);
  const addresses = new Map([...standing.map(({ column, path, questionId }) => [`/${column}/${path}`, questionId] as const), ...former.map(({ path, questionId }) => [path, questionId] as const)]);
  const there = [...new Set(addresses.values())];
  const origins = [...brought, ...(there.length === 0 ? [] : await reads.select(source).from(pieces).where(inArray(pieces.questionId, there)))];
  const keys = new Map(brought.map(({ key, questionId }) => [key, questionId!]));
  const posts = new Map(origins.map(({ key, questionId }) => [questionId!, postOf(key)]));
  const words = new Map(asked.map(({ question, questionId }) => [wordsKey(question), questionId]));
  return {
    find({ key, fields }) {
      const same = keys.get(key);
      if (same !== undefined) return { questionId: same, by: "file" };
      for (const address of fields.addresses) {
        const here = addresses.get(oldAddressOf(address));
        if (here !== undefined && posts.get(here) !== postOf(key)) return { questionId: here, by: "address" };
      }
      const letters = wordsKey(fields.question);
      const here = letters === "" ? undefined : words.get(letters);
      return here === undefined ? null : { questionId: here, by: "words" };
    },
    add({ key, fields }, questionId) {
      keys.set(key, questionId);
      posts.set(questionId, postOf(key));
      for (const path of fields.addresses.map(oldAddressOf)) if (path !== "" && !addresses.has(path)) addresses.set(path, questionId);
      const letters = wordsKey(fields.question);
      if (letters !== "") words.set(letters, questionId);
    },
  };
}

const source = { key: pieces.key, questionId: pieces.questionId };
