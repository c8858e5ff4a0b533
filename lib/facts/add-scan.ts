// Evidence is put with a claim: a photograph or scan of the page it rests on, or a PDF. It is for who works on the text, and never printed.
import { and, eq, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { sourceScans } from "@/db/schema/facts";
import type { Person } from "../actor";
import { readImage } from "../images/read-image";
import { line } from "../kit/typed";
import { sayLive } from "../questions/say-live";
import { Refusal } from "../refusal";
import { bounds } from "./claim";
import { holdClaim } from "./hold-claim";

const megabytes = bounds.upload / 1024 / 1024;

/** What is kept: a picture written anew, so that no place and no camera's notes come along; a PDF as it is, only ever to be saved. */
async function read(upload: Uint8Array): Promise<{ mime: string; bytes: Buffer }> {
  if (upload.byteLength > bounds.upload) throw new Refusal(`The file is larger than ${megabytes} MB. Save the pages you need by themselves, then try again.`);
  if (Buffer.from(upload.subarray(0, 1024)).includes("%PDF-")) return { mime: "application/pdf", bytes: Buffer.from(upload) };
  const { mime, sizes } = await readImage(upload);
  return { mime, bytes: sizes[0]!.bytes };
}

/** Keeps a scan with a claim. Throws Refusal for what is neither picture nor PDF, too large, or one too many. */
export async function addScan(actor: Person, questionId: number, key: string, name: string, upload: Uint8Array, now = new Date()): Promise<void> {
  await db.transaction(async (tx) => holdClaim(tx, actor, questionId, key)); // before anything is unfolded
  const file = await read(upload);
  const called = line(120).safeParse(name.slice(-120));
  await db.transaction(async (tx) => {
    await holdClaim(tx, actor, questionId, key);
    const standing = and(eq(sourceScans.questionId, questionId), eq(sourceScans.claimKey, key), isNull(sourceScans.endedAt));
    if ((await tx.$count(sourceScans, standing)) >= bounds.scans) throw new Refusal(`A fact has room for ${bounds.scans} scans.`);
    await tx.insert(sourceScans).values({ questionId, claimKey: key, name: (called.success && called.data) || "A scan", ...file, addedById: actor.id, addedAt: now });
    await sayLive(tx, questionId, "facts");
  });
}
