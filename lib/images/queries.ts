// The reads of pictures: those of a question for who works on it, the bytes of one for who may see it.
import { and, asc, eq, gte, sql } from "drizzle-orm";
import { db, type Reads } from "@/db/client";
import { images, imageSizes } from "@/db/schema/images";
import { people } from "@/db/schema/people";
import type { Actor } from "../actor";
import { handOf } from "../answers/answer";
import { situationOf } from "../questions/hold";
import { Missing } from "../refusal";
import type { Document } from "../text/document";
import { hasPictures, type ImageView, missingOnPictures } from "./image";

/** The pictures of a question, first to last. Throws Missing where the text is not the actor's to see. */
export async function imagesOf(actor: Actor, questionId: number): Promise<ImageView[]> {
  if (handOf(actor, await situationOf(db, actor, questionId)) === null) throw new Missing("This text");
  return db
    .select({ id: images.id, name: images.name, width: images.width, height: images.height, rights: images.rights, by: people.name })
    .from(images)
    .innerJoin(people, eq(people.id, images.uploadedById))
    .where(eq(images.questionId, questionId))
    .orderBy(asc(images.uploadedAt), asc(images.id));
}

/** By whose leave each picture of a question is printed, by the picture's id. For verbs that have the question in hand. */
export async function rightsOf(reads: Reads, questionId: number): Promise<Map<string, string>> {
  const rows = await reads.select({ id: images.id, rights: images.rights }).from(images).where(eq(images.questionId, questionId));
  return new Map(rows.map(({ id, rights }) => [id, rights]));
}

/** What the pictures of one of its texts lack for print, each a sentence; null for a text without pictures. The caller has made sure that it may be read. */
export async function lackingOnPictures(questionId: number, document: Document): Promise<string[] | null> {
  return hasPictures(document) ? missingOnPictures(document, await rightsOf(db, questionId)) : null;
}

type Bytes = { bytes: Buffer; mime: string };

/** The smallest kept size that is at least so wide, or the largest there is. */
async function sizeOf(id: string, width: number): Promise<Bytes | null> {
  const of = (more?: ReturnType<typeof gte>) =>
    db.select({ bytes: imageSizes.bytes, mime: images.mime }).from(imageSizes).innerJoin(images, eq(images.id, imageSizes.imageId)).where(and(eq(images.id, id), more));
  const [enough] = await of(gte(imageSizes.width, width)).orderBy(asc(imageSizes.width)).limit(1);
  if (enough) return enough;
  const [largest] = await of().orderBy(sql`${imageSizes.width} desc`).limit(1);
  return largest ?? null;
}

/** A picture as readers may see it: it stands in an answer that is before them now. Plainly public: no actor. */
export async function publicImage(id: string, width: number): Promise<Bytes | null> {
  const [stands] = await db
    .select({ one: sql`1` })
    .from(images)
    .where(
      sql`${images.id} = ${id} and exists (
        select 1 from publications join revisions on revisions.id = publications.revision_id
        where publications.question_id = ${images.questionId} and publications.went_live_at is not null and publications.superseded_at is null and publications.withdrawn_at is null
          and jsonb_path_exists(revisions.document, '$.**.attrs.image ? (@ == $id)', jsonb_build_object('id', ${id}::text)))`,
    );
  return stands ? sizeOf(id, width) : null;
}

/** A picture for whoever works on its text; null for anybody else. */
export async function imageFor(actor: Actor, id: string, width: number): Promise<Bytes | null> {
  const [image] = await db.select({ questionId: images.questionId }).from(images).where(eq(images.id, id));
  if (!image) return null;
  try {
    return handOf(actor, await situationOf(db, actor, image.questionId)) === null ? null : await sizeOf(id, width);
  } catch (error) {
    if (error instanceof Missing) return null;
    throw error;
  }
}
