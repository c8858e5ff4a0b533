// A page is turned, if it lay on its side, and read once more.
import { eq } from "drizzle-orm";
import type { z } from "zod";
import { db } from "@/db/client";
import { paperPages } from "@/db/schema/paper";
import type { Person } from "../actor";
import { enqueue } from "../jobs/queue";
import { Missing } from "../refusal";
import { holdLetter, refuseUnlessOpen } from "./hold-letter";
import type { readingAgain } from "./paper";
import { readPicture } from "./read-picture";

/** Turns the page as shown and has it read again; the file as given stays as it is. */
export async function readAgain(actor: Person, { pageId, turn }: z.output<typeof readingAgain>): Promise<{ letterId: number }> {
  return db.transaction(async (tx) => {
    const [page] = await tx.select({ letterId: paperPages.letterId, position: paperPages.position, image: paperPages.image }).from(paperPages).where(eq(paperPages.id, pageId));
    if (!page) throw new Missing("This page");
    refuseUnlessOpen(await holdLetter(tx, actor, page.letterId));
    const turned = turn === 0 ? {} : await readPicture(`Page ${page.position}`, page.image, turn);
    await tx.update(paperPages).set({ ...turned, recognition: "waiting", recognised: "", recognisedAt: null }).where(eq(paperPages.id, pageId));
    await enqueue(tx, "recognise", { pageId }, { key: `recognise:${pageId}` });
    return { letterId: page.letterId };
  });
}
