// An export of Ghost: JSON with posts, users, tags and who belongs to what. Pure. https://ghost.org/docs/migration/content/
import { z } from "zod";
import { lexicalHtml } from "./lexical";
import { mobiledocHtml } from "./mobiledoc";
import { type Passed, pass, pathOf, type Post, slugOf, whenSaid } from "./post";
import { readPost } from "./post-html";
import { Unreadable } from "./unreadable";

const text = z.string().nullish().catch(null).transform((said) => said ?? "");
const key = z.union([z.string(), z.number()]).transform(String);
const orNone = <T extends z.ZodType>(item: T) => z.array(item.nullable().catch(null)).catch([]).transform((list) => list.filter((one) => one !== null) as z.output<T>[]);

const post = z.object({ id: key, uuid: text, title: text, slug: text, html: text, lexical: text, mobiledoc: text, plaintext: text, status: text, type: text, page: z.union([z.boolean(), z.number()]).nullish().catch(null), visibility: text, published_at: z.union([z.string(), z.number()]).nullish().catch(null), custom_excerpt: text, canonical_url: text, author_id: key.nullish().catch(null) });
const data = z.object({
  posts: orNone(post),
  users: orNone(z.object({ id: key, name: text, bio: text })),
  posts_authors: orNone(z.object({ post_id: key, author_id: key, sort_order: z.number().catch(0) })),
  tags: orNone(z.object({ id: key, name: text })),
  posts_tags: orNone(z.object({ post_id: key, tag_id: key, sort_order: z.number().catch(0) })),
  posts_meta: orNone(z.object({ post_id: key, canonical_url: text })),
});
const wrapped = z.union([z.object({ db: z.array(z.object({ data })).min(1) }).transform(({ db }) => db[0]!.data), z.object({ data }).transform((one) => one.data)]);

/** Reads the whole file. Throws Unreadable for what is no export of Ghost. */
export function* ghostPosts(json: string, passed: Passed): Generator<Post> {
  let said: unknown;
  try {
    said = JSON.parse(json);
  } catch {
    throw new Unreadable("The file is damaged: it is no whole JSON. Export it from Ghost once more.");
  }
  const read = wrapped.safeParse(said);
  if (!read.success || read.data.posts.length === 0) throw new Unreadable("This is no export of Ghost: there are no posts in it.");
  const { posts, users, posts_authors: writes, tags, posts_tags: tagged, posts_meta: metas } = read.data;
  const [people, names] = [new Map(users.map((user) => [user.id, user])), new Map(tags.map((tag) => [tag.id, tag.name]))];
  const grouped = <T extends { post_id: string; sort_order: number }>(rows: T[]) => {
    const by = new Map<string, T[]>();
    for (const row of rows) {
      const list = by.get(row.post_id);
      if (list) list.push(row);
      else by.set(row.post_id, [row]);
    }
    for (const list of by.values()) list.sort((a, b) => a.sort_order - b.sort_order);
    return by;
  };
  const [authorsOf, tagsOf, canonical] = [grouped(writes), grouped(tagged), new Map(metas.map((meta) => [meta.post_id, meta.canonical_url]))];
  for (const one of posts) {
    if (one.type === "page" || one.page === true || one.page === 1) pass(passed, "pages");
    else if (one.status !== "published") pass(passed, "drafts");
    else {
      const by = (authorsOf.get(one.id) ?? (one.author_id ? [{ author_id: one.author_id }] : [])).flatMap(({ author_id: id }) => people.get(id) ?? []);
      const { blocks, left, doubts } = readPost(one.html || lexicalHtml(one.lexical) || mobiledocHtml(one.mobiledoc));
      const own = canonical.get(one.id) || one.canonical_url;
      const path = `/${one.slug}/`;
      yield {
        key: `ghost ${one.uuid || one.id}`,
        title: one.title.trim(),
        deck: one.custom_excerpt.trim().slice(0, 300),
        blocks,
        left,
        doubts,
        url: /^https?:/u.test(own) ? own : "",
        addresses: [...new Set([...(one.slug ? [path] : []), pathOf(own)])].filter((address) => address !== "" && address !== "/"),
        slug: one.slug || slugOf(pathOf(own)),
        when: whenSaid(one.published_at ?? ""),
        authors: [...new Set(by.map(({ name }) => name.trim()).filter((name) => name !== ""))],
        poster: "",
        bio: by.length === 1 ? by[0]!.bio.trim() : "",
        topics: [...new Set((tagsOf.get(one.id) ?? []).flatMap(({ tag_id: id }) => names.get(id) ?? []).filter((name) => name !== "" && !name.startsWith("#")))],
        raw: JSON.stringify(one),
      };
    }
  }
}
