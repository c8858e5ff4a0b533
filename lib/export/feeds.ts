// The feeds there are: of a column, of a topic in it, and of a historian. Plainly public: no actor, and so they may be cached.
import { addressOf } from "../magazine/address";
import { type PublicMagazine, publicColumn, publicColumns, publicMagazines, publicTopic } from "../magazine/public";
import { newestBy, newestInFull, newestOn } from "../publishing/answer";
import { publicContributor } from "../publishing/public-contributor";
import { type Feed, type FeedAuthor, feedOf } from "./feed";
import { entryOf } from "./feed-entry";

/** So many of the newest answers stand in a feed. */
const most = 20;

/** A column's feed, or null when there is no such column. */
export async function columnFeed(columnPath: string, now = new Date()): Promise<Feed | null> {
  const place = await publicColumn(columnPath);
  if (!place) return null;
  const { column, magazine } = place;
  const answers = await newestInFull(column.id, most);
  return feedOf(
    { title: `${column.name} · ${magazine.name}`, about: column.tagline || column.askIntro || column.name, home: addressOf(magazine, `/${column.path}`), language: magazine.locale, author: asAuthor(magazine) },
    answers.map((answer) => entryOf(place, answer)),
    now,
  );
}

/** The feed of what a column has on a topic, or null when there is no such column or topic. */
export async function topicFeed(columnPath: string, topicPath: string, now = new Date()): Promise<Feed | null> {
  const place = await publicColumn(columnPath);
  const topic = place && (await publicTopic(place.magazine.id, topicPath));
  if (!topic) return null;
  const { column, magazine } = place;
  const answers = await newestOn(column.id, topic.id, most);
  return feedOf(
    { title: `${topic.name} · ${column.name} · ${magazine.name}`, about: `What ${column.name} has answered on ${topic.name}.`, home: addressOf(magazine, `/${column.path}/topics/${topic.path}`), language: magazine.locale, author: asAuthor(magazine) },
    answers.map((answer) => entryOf(place, answer)),
    now,
  );
}

/** The feed of what was printed under a contributor's name, in whichever column; null when nobody of that handle has a page. */
export async function contributorFeed(handle: string, now = new Date()): Promise<Feed | null> {
  const contributor = await publicContributor(handle);
  const magazine = contributor && (await publicMagazines()).find((each) => each.id === contributor.magazineId);
  if (!magazine) return null;
  const home = addressOf(magazine, `/contributors/${contributor.handle}`);
  const answers = await newestBy(contributor.personId, most);
  const places = new Map((await publicColumns()).map((place) => [place.column.id, place]));
  return feedOf(
    { title: `${contributor.name} · ${magazine.name}`, about: `What ${contributor.name} has answered.`, home, language: magazine.locale, author: { name: contributor.name, page: home } },
    answers.map((answer) => entryOf(places.get(answer.columnId)!, answer)),
    now,
  );
}

/** A magazine as the author of what names nobody else. */
const asAuthor = (magazine: PublicMagazine): FeedAuthor => ({ name: magazine.name, page: magazine.siteUrl || addressOf(magazine, "/") });
