// A picture is added to those of a question, by whoever writes or edits its text. Where it stands in the text, the text says.
import { randomInt } from "node:crypto";
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { images, imageSizes } from "@/db/schema/images";
import type { Person } from "../actor";
import { handOf } from "../answers/answer";
import { hold } from "../questions/hold";
import { sayLive } from "../questions/say-live";
import { Missing, Refusal } from "../refusal";
import { record } from "../timeline/record";
import { bounds } from "./image";
import { readImage } from "./read-image";

const signs = "abcdefghijklmnopqrstuvwxyz0123456789";
const newId = () => Array.from({ length: 20 }, () => signs[randomInt(signs.length)]).join("");

/** What the text's picture begins with. */
export type Added = { id: string; width: number; height: number };

/**
 * Keeps an uploaded picture. Throws a Refusal for what is no picture, too large, or one too many; Missing where the actor does not write.
 * @param name of the file, as a word for people
 */
export async function addImage(actor: Person, { questionId, name }: { questionId: number; name: string }, upload: Uint8Array, now = new Date()): Promise<Added> {
  await db.transaction(async (tx) => refuseUnlessWriting(actor, await hold(tx, actor, questionId))); // before anything is unfolded
  const picture = await readImage(upload);
  return db.transaction(async (tx) => {
    const situation = await hold(tx, actor, questionId);
    refuseUnlessWriting(actor, situation);
    if ((await tx.$count(images, eq(images.questionId, questionId))) >= bounds.images) throw new Refusal(`An answer has room for ${bounds.images} pictures.`);
    const id = newId();
    const { sizes, ...kept } = picture;
    await tx.insert(images).values({ id, magazineId: situation.magazineId, questionId, name: name || "A picture", ...kept, uploadedById: actor.id, uploadedAt: now });
    await tx.insert(imageSizes).values(sizes.map((size) => ({ imageId: id, ...size })));
    await record(tx, actor, { kind: "imageAdded", at: now, magazineId: situation.magazineId, questionId, data: { name: name || "without a name" } });
    await sayLive(tx, questionId, "images");
    return { id, width: picture.width, height: picture.height };
  });
}

function refuseUnlessWriting(actor: Person, situation: Parameters<typeof handOf>[1]): void {
  const hand = handOf(actor, situation);
  if (hand === null) throw new Missing("This text");
  if (hand !== "write" && hand !== "suggest") throw new Refusal("The text is not yours to change now.");
}
