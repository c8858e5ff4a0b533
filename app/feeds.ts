// What the addresses of feeds answer. They are printed like pages, and renewed with them.
import type { Feed } from "@/lib/export/feed";
import { type FeedName, writeFeed } from "@/lib/export/feed-formats";
import { columnFeed, contributorFeed, topicFeed } from "@/lib/export/feeds";

/** Makes the route of one format: what its parameters lead to is read and written down. */
const routeFor = <P>(read: (params: P) => Promise<Feed | null>) => (name: FeedName) => async (_: Request, { params }: { params: Promise<P> }): Promise<Response> => {
  const feed = await read(await params);
  return feed ? answer(feed, name) : new Response("There is no such feed.", { status: 404, headers: { "content-type": "text/plain; charset=utf-8" } });
};

export const columnRoute = routeFor(({ column }: { column: string }) => columnFeed(column));
export const topicRoute = routeFor(({ column, topic }: { column: string; topic: string }) => topicFeed(column, topic));
export const contributorRoute = routeFor(({ handle }: { handle: string }) => contributorFeed(handle));

function answer(feed: Feed, name: FeedName): Response {
  const { type, text } = writeFeed(feed, name);
  return new Response(text, { headers: { "content-type": `${type}; charset=utf-8` } });
}
