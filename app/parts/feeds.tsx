// Where the feeds of a page are: in its head for readers' programs, and in a quiet line for people.
import { Fragment } from "react";
import { feedAddress, feedFormats } from "@/lib/export/feed-formats";
import { addressOf } from "@/lib/magazine/address";
import type { PublicColumn, PublicMagazine } from "@/lib/magazine/public";

/** For `alternates.types` of a page's metadata. https://www.rssboard.org/rss-autodiscovery */
export const feedTypes = (home: string, title: string) => Object.fromEntries(feedFormats.map(({ name, label, type }) => [type, [{ url: feedAddress(home, name), title: `${title} (${label})` }]]));

/** The same for the pages of a column that have no feeds of their own. */
export const columnFeedTypes = (column: Pick<PublicColumn, "name" | "path">, magazine: Pick<PublicMagazine, "name" | "host">) => feedTypes(addressOf(magazine, `/${column.path}`), `${column.name} · ${magazine.name}`);

/** "Feeds: RSS, Atom, JSON" */
export function FeedLine({ words, path }: { words: string; path: string }) {
  return (
    <>
      {words}: {feedFormats.map(({ name, label, type }, at) => <Fragment key={name}>{at > 0 && ", "}<a href={feedAddress(path, name)} type={type}>{label}</a></Fragment>)}
    </>
  );
}
