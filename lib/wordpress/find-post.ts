// A post that may have been made although nobody heard so: by its place in the address, and by the mark that stands in its text.
import { z } from "zod";
import { oldAddressOf } from "../publishing/old-address";
import { markOf } from "./post-html";
import { ask, type Site } from "./talk";

/** The link is shown at the desk: whatever a site calls one, it leads to a page. */
export const post = z.object({ id: z.number().int(), link: z.url({ protocol: /^https?$/ }), status: z.string() });
export type RemotePost = z.output<typeof post>;
const withText = post.extend({ content: z.object({ raw: z.string() }) });

const anyStatus = ["publish", "future", "draft", "pending", "private", "trash"];

/** What a post of ours bears, whichever it is. */
const anyMark = markOf("");
/** The last part of a path, by which a post is found there. */
const slugOf = (path: string): string => path.split("/").at(-1) ?? "";

/**
 * Looks for the post of a question whatever has become of it there. An answer that was brought in from that very site is the post it was.
 * @param path the last part of its address here; null when it is not known
 * @param before the paths at which it stood before it stood here
 */
export async function findPost(site: Site, marker: string, path: string | null, before: readonly string[] = []): Promise<RemotePost | null> {
  const look = (query: Record<string, string | readonly string[]>) => ask(site, "GET", "/wp/v2/posts", z.array(withText), { query: { ...query, status: anyStatus, context: "edit", per_page: 10 } });
  const isIt = ({ content }: z.output<typeof withText>) => content.raw.includes(markOf(marker));
  const bySlug = path === null ? undefined : (await look({ slug: [path, `${path}__trashed`] })).find(isIt);
  const found = bySlug ?? (await look({ search: markOf(marker) })).find(isIt);
  const slugs = before.map(slugOf).filter(Boolean);
  if (found || slugs.length === 0) return found ?? null;
  return (await look({ slug: slugs })).find(({ link, content }) => before.includes(oldAddressOf(new URL(link).pathname)) && !content.raw.includes(anyMark)) ?? null;
}
