// Brings an answer before the readers of a site as it stands before ours: a new post, or the same one made right.
import { z } from "zod";
import { addressOf } from "../magazine/address";
import type { PublicAnswer } from "../publishing/public-answer";
import { imagePath } from "../text/html";
import { authorOf } from "./author";
import { canonicalKey } from "./canonical";
import { Fault } from "./fault";
import { findPost, post, type RemotePost } from "./find-post";
import { bringPictures } from "./pictures";
import { asTitle, postHtml } from "./post-html";
import { ask, type Site } from "./talk";
import { termIds } from "./terms";

/** What is known of the post there. */
export type Known = { marker: string; remoteId: number | null; isDown: boolean; /** Paths at which it stood before it stood here. */ before: readonly string[] };
export type Brought = { remoteId: number; link: string; notes: string[] };

/** Which of our words the site gets as categories and as tags. */
function labels(site: Site, topics: readonly string[]): { categories: string[]; tags: string[] } {
  const [categories, tags] = [site.category ? [site.category] : [], [...site.tags]];
  (site.topicsAs === "tags" ? tags : categories).push(...topics);
  return { categories, tags };
}

/** Everything of a post but its status. */
async function fieldsOf(site: Site, { answer, column, magazine, address }: PublicAnswer, { marker, before }: Known) {
  const topics = answer.topics.map(({ name }) => name);
  const { categories, tags } = labels(site, topics);
  const [inCategories, inTags] = [await termIds(site, "categories", categories), await termIds(site, "tags", tags)];
  const { there, notes } = await bringPictures(site, answer);
  const [first] = answer.bylines;
  const author = first ? await authorOf(site, first) : null;
  const key = site.pointsHere ? await canonicalKey(site) : null;
  const featured = site.featuresPicture ? [...there.values()][0]?.remoteId : undefined;
  const textWith = (hasByline: boolean) =>
    postHtml({ answer, column, magazine, address, marker, hasByline, pointsHere: site.pointsHere, wasElsewhere: before.length > 0, pictureAt: (image) => there.get(image)?.url ?? addressOf(magazine, imagePath(image, 1200)) });
  return {
    notes: [...inCategories.notes, ...inTags.notes, ...notes],
    author,
    /** With more names than the site's one author they all stand in the text. */
    textWith,
    isAlone: answer.bylines.length === 1,
    fields: {
      title: asTitle(answer.headline),
      excerpt: asTitle(answer.deck || answer.question),
      slug: answer.path,
      date_gmt: answer.publishedAt.toISOString().slice(0, 19),
      categories: inCategories.ids,
      tags: inTags.ids,
      // Without a picture of ours one that somebody there has chosen stays.
      ...(featured === undefined ? {} : { featured_media: featured }),
      ...(key ? { meta: { [key]: address } } : {}),
    },
  };
}

/** Sends the post; where the user may not name another author, without one and with the names in the text. */
async function send(site: Site, route: string, made: Awaited<ReturnType<typeof fieldsOf>>, status: string | null): Promise<{ sent: RemotePost; notes: string[] }> {
  const { author, isAlone, textWith, fields, notes } = made;
  const whole = { ...fields, ...(status === null ? {} : { status }) };
  const withoutAuthor = () => ask(site, "POST", route, post, { json: { ...whole, content: textWith(true) } });
  if (author === null) return { sent: await withoutAuthor(), notes };
  try {
    return { sent: await ask(site, "POST", route, post, { json: { ...whole, content: textWith(!isAlone), author } }), notes };
  } catch (error) {
    if (!(error instanceof Fault) || error.code !== "rest_cannot_edit_others") throw error;
    return { sent: await withoutAuthor(), notes: [...notes, `${site.username} may not name another author there, so the byline stands in the text.`] };
  }
}

/**
 * Makes the post, or makes it right. What somebody there has changed of it is written over; where it stands (a draft, the trash) is left
 * as it is, except where we took it down ourselves.
 * @throws Fault when it could not be done
 */
export async function bringUp(site: Site, answer: PublicAnswer, known: Known): Promise<Brought> {
  const made = await fieldsOf(site, answer, known);
  const update = async (remoteId: number, isDown: boolean): Promise<Brought> => {
    const { sent, notes } = await send(site, `/wp/v2/posts/${remoteId}`, made, isDown ? site.status : null);
    return { remoteId: sent.id, link: sent.link, notes: sent.status === "trash" ? [...notes, "It lies in the trash there, where somebody of that site put it."] : notes };
  };
  if (known.remoteId !== null) {
    try {
      return await update(known.remoteId, known.isDown);
    } catch (error) {
      if (!(error instanceof Fault) || error.kind !== "gone") throw error;
      made.notes.push("The post had been deleted there, and was made anew.");
    }
  }
  const before = await findPost(site, known.marker, answer.answer.path, known.before);
  if (before) return update(before.id, known.isDown);
  const { sent, notes } = await send(site, "/wp/v2/posts", made, site.status);
  return { remoteId: sent.id, link: sent.link, notes };
}

/**
 * Takes the post from readers there, as the site's settings say.
 * @returns what is known of it then; `remoteId` null when there is none
 */
export async function takeDown(site: Site, known: Known): Promise<{ remoteId: number | null; link: string; notes: string[] }> {
  // One may have been made although nobody heard so.
  const remoteId = known.remoteId ?? (await findPost(site, known.marker, null, known.before))?.id ?? null;
  if (remoteId === null) return { remoteId: null, link: "", notes: [] };
  const asDraft = () => ask(site, "POST", `/wp/v2/posts/${remoteId}`, post, { json: { status: "draft" } });
  try {
    if (site.whenWithdrawn === "draft") return { remoteId, link: (await asDraft()).link, notes: [] };
    await ask(site, "DELETE", `/wp/v2/posts/${remoteId}`, z.object({ id: z.number() }));
    return { remoteId, link: "", notes: [] };
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    if (error.code === "rest_already_trashed") return { remoteId, link: "", notes: [] };
    if (error.kind === "gone") return { remoteId: null, link: "", notes: ["The post had been deleted there."] };
    if (error.code !== "rest_trash_not_supported") throw error;
    return { remoteId, link: (await asDraft()).link, notes: ["The site has no trash, so the post is a draft."] };
  }
}
