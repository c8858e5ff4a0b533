// What lies within a mail: its files, and the mails and their files within those. A place in a mail is written "3" for the fourth file
// and "3.1" for the second file of the mail that the fourth file is.
import { z } from "zod";
import type { Actor } from "../actor";
import { readAttachment, readHtml } from "../mime/read";
import type { Attachment, Reading } from "../mime/reading";
import { Missing } from "../refusal";
import { rawFor } from "./queries";
import { smaller } from "./smaller";

/** Mail within mail is opened so deep and no deeper: each step reads the mail around it. */
const deepest = 6;

export const place = z
  .string()
  .regex(/^\d{1,3}(\.\d{1,3})*$/)
  .transform((text) => text.split(".").map(Number))
  .refine((steps) => steps.length <= deepest);
export type Place = z.output<typeof place>;

export const isMail = ({ type }: Pick<Attachment, "type">): boolean => type === "message/rfc822" || type === "message/global";

/** The file at a place. Throws Missing when there is none, or the mail is not the actor's to handle. */
export async function fileAt(actor: Actor, mailId: number, at: Place): Promise<{ content: Buffer; attachment: Attachment }> {
  const raw = at.length > 1 ? await mailAt(actor, mailId, at.slice(0, -1)) : await rawFor(actor, mailId);
  const file = await readAttachment(raw, at.at(-1)!);
  if (!file) throw new Missing("This file");
  return file;
}

/** The raw mail at a place; the mail itself when there is none. Throws Missing as above, and for a file that is no mail. */
export async function mailAt(actor: Actor, mailId: number, at: Place): Promise<Buffer> {
  let raw = await rawFor(actor, mailId);
  for (const index of at) {
    const file = await readAttachment(raw, index);
    if (!file || !isMail(file.attachment)) throw new Missing("This mail");
    raw = file.content;
  }
  return raw;
}

/** Pictures that stand within the text of an HTML mail are shown up to so many, each no wider than this. */
const pictures = { most: 12, side: 1200 };

/** The HTML of a mail and its pictures, each by its Content-ID as a data: address, written anew; null when it has none. */
export async function htmlIn(raw: Buffer, { attachments }: Pick<Reading, "attachments">): Promise<{ html: string; cids: Record<string, string> } | null> {
  const html = await readHtml(raw);
  if (html === null) return null;
  const cids: Record<string, string> = {};
  for (const { contentId, index } of attachments.filter((one) => one.contentId && isPicture(one) && html.includes(one.contentId)).slice(0, pictures.most)) {
    const file = await readAttachment(raw, index);
    const drawn = file && (await smaller(file.content, pictures.side));
    if (drawn) cids[contentId!] = `data:image/jpeg;base64,${drawn.toString("base64")}`;
  }
  return { html, cids };
}

/** Kinds of picture that are shown small; what else there is (SVG, AVIF, HEIF) may hold more than a picture, and is only saved. */
export const isPicture = ({ type, size }: Pick<Attachment, "type" | "size">): boolean => /^image\/(jpeg|png|gif|webp)$/.test(type) && size <= 30 * 1024 * 1024;
