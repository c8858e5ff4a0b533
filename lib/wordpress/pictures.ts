// An answer's pictures in the site's media library, so that the post does not lean on this server. Each is uploaded once.
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db/client";
import { wordpressPictures } from "@/db/schema/wordpress";
import { figuresOf } from "../images/image";
import { publicImage } from "../images/queries";
import type { Answer } from "../publishing/answer";
import { textOf } from "../text/document";
import { escapeHtml } from "../kit/escape-html";
import { Fault } from "./fault";
import { ask, type Site } from "./talk";

const media = z.object({ id: z.number().int(), source_url: z.url({ protocol: /^https?$/ }) });
type Media = { remoteId: number; url: string };
type Figure = ReturnType<typeof figuresOf>[number];

/** By this name one is found again whose upload was never acknowledged. */
const nameOf = (image: string): string => `askdesk-${image}`;
/** As wide as a page's measure twice over. */
const width = 1600;

/** What those who do not see it are told, and what stands under it. */
const wordsOf = (figure: Figure) => ({ alt_text: figure.attrs.alt, caption: [escapeHtml(textOf(figure)), escapeHtml(figure.attrs.credit)].filter(Boolean).join(" ") });

async function upload(site: Site, figure: Figure): Promise<Media | null> {
  const { image } = figure.attrs;
  const [before] = await ask(site, "GET", "/wp/v2/media", z.array(media), { query: { slug: nameOf(image), per_page: 1 } });
  if (before) return { remoteId: before.id, url: before.source_url };
  const kept = await publicImage(image, width);
  if (!kept) return null;
  const made = await ask(site, "POST", "/wp/v2/media", media, { file: { ...kept, name: `${nameOf(image)}.${kept.mime === "image/png" ? "png" : "jpg"}` } });
  return { remoteId: made.id, url: made.source_url };
}

/** Says under it what stands under it here. Null when it has been deleted there. */
async function describe(site: Site, figure: Figure, { remoteId }: Media): Promise<Media | null> {
  try {
    const said = await ask(site, "POST", `/wp/v2/media/${remoteId}`, media, { json: wordsOf(figure) });
    return { remoteId: said.id, url: said.source_url };
  } catch (error) {
    if (error instanceof Fault && error.kind === "gone") return null;
    throw error;
  }
}

async function bringOne(site: Site, figure: Figure): Promise<Media | null> {
  const { image: imageId } = figure.attrs;
  const which = and(eq(wordpressPictures.columnId, site.columnId), eq(wordpressPictures.imageId, imageId));
  const [known] = await db.select({ remoteId: wordpressPictures.remoteId, url: wordpressPictures.url }).from(wordpressPictures).where(which);
  const there = known && (await describe(site, figure, known));
  if (there) return there;
  const made = await upload(site, figure);
  if (!made) return null;
  const row = { columnId: site.columnId, imageId, ...made };
  await db.insert(wordpressPictures).values(row).onConflictDoUpdate({ target: [wordpressPictures.columnId, wordpressPictures.imageId], set: made });
  return describe(site, figure, made);
}

/** Where each picture of an answer lies there, and a sentence when the user may not upload: then they are shown from here. */
export async function bringPictures(site: Site, answer: Answer): Promise<{ there: Map<string, Media>; notes: string[] }> {
  const there = new Map<string, Media>();
  for (const figure of figuresOf(answer.document)) {
    try {
      const brought = await bringOne(site, figure);
      if (brought) there.set(figure.attrs.image, brought);
    } catch (error) {
      if (!(error instanceof Fault) || error.code !== "rest_cannot_create") throw error;
      return { there, notes: [`${site.username} may not upload pictures there, so they are shown from here.`] };
    }
  }
  return { there, notes: [] };
}
