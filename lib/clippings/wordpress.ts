// An export of WordPress (WXR): RSS with elements of its own, read as it streams by, however large. Pure.
// https://developer.wordpress.org/reference/functions/export_wp/
import { SaxesParser } from "saxes";
import { type Passed, pass, pathOf, type Post, slugOf, type When } from "./post";
import { readPost } from "./post-html";
import { Unreadable } from "./unreadable";

const deepest = 40;
/** Characters of one element that is kept. */
const longest = 3_000_000;
/** Types of posts that are no articles. */
const others = new Set("attachment nav_menu_item revision custom_css customize_changeset oembed_cache user_request wp_block wp_template wp_template_part wp_global_styles wp_navigation page acf-field acf-field-group".split(" "));
const plurals: Record<string, string> = { attachment: "attachments", page: "pages", nav_menu_item: "menu items", revision: "revisions" };

type Item = { fields: Record<string, string>; terms: string[] };

/** What the file turns out to be, once its first element is seen. */
const isWxr = (name: string) => name === "rss";

/**
 * Reads a file as it comes. A file that breaks off is read as far as it goes.
 * @param found called with each post that was before readers
 */
export function makeWordPressReader(found: (post: Post) => void, passed: Passed) {
  const parser = new SaxesParser({ xmlns: false });
  const open: string[] = [];
  const displayNames = new Map<string, string>();
  let item: Item | null = null;
  let author: { login: string; name: string } | null = null;
  let text = "";
  let posts = 0;
  let broken: string | null = null;

  parser.on("doctype", () => {
    throw new Unreadable("It declares entities of its own, which no export of WordPress does. It was not read.");
  });
  parser.on("error", (error) => {
    // Only the first says something: what follows follows from it.
    broken ??= error.message.replace(/^(?:\d+:\d+: )/u, "");
  });
  parser.on("opentag", ({ name }) => {
    if (broken !== null) return;
    if (open.length === 0 && !isWxr(name)) throw new Unreadable("This is no export of WordPress: its first element is not <rss>.");
    if (open.length > deepest) throw new Unreadable("Its elements lie in each other deeper than in any export. It was not read.");
    open.push(name);
    text = "";
    if (name === "item" && open.length === 3) item = { fields: {}, terms: [] };
    if (name === "wp:author") author = { login: "", name: "" };
  });
  const add = (more: string) => {
    if (text.length + more.length > longest) text = text.slice(0, longest);
    else text += more;
  };
  parser.on("text", add);
  parser.on("cdata", add);
  parser.on("closetag", ({ name }) => {
    if (broken !== null) return;
    if (author && name === "wp:author_login") author.login = text.trim();
    if (author && name === "wp:author_display_name") author.name = text.trim();
    if (name === "wp:author" && author) {
      displayNames.set(author.login, author.name || author.login);
      author = null;
    }
    if (item && open.length === 4) {
      if (name === "category") item.terms.push(text.trim());
      else item.fields[name] ??= text;
    }
    if (name === "item" && item && open.length === 3) {
      posts += 1;
      const post = postOf(item, displayNames, passed);
      if (post) found(post);
      item = null;
    }
    open.pop();
    text = "";
  });
  return {
    /** More of the file. Throws Unreadable for what is no export at all. */
    write(chunk: string): void {
      if (broken === null) parser.write(clean(chunk));
    },
    /** The end of the file. Returns the sentence why it was not read to its end, or null. */
    end(): string | null {
      if (broken === null && open.length === 0 && posts === 0) throw new Unreadable("This is no export of WordPress.");
      if (broken === null && open.length > 0) broken = "it ends before its end";
      if (broken === null) return null;
      if (posts === 0) throw new Unreadable(`It cannot be read as an export of WordPress: ${broken}.`);
      return `The file is damaged (${broken}). ${posts === 1 ? "One post was" : `${posts.toLocaleString("en-US")} posts were`} read before that place; what comes after it was not.`;
    },
  };
}

/** WordPress lets through what XML does not hold. */
const clean = (chunk: string): string => chunk.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "");

function postOf({ fields, terms }: Item, displayNames: ReadonlyMap<string, string>, passed: Passed): Post | null {
  const { title = "", link = "", guid = "", "dc:creator": creator = "", "content:encoded": content = "", "excerpt:encoded": excerpt = "" } = fields;
  const [type = "post", status = "publish", id = "", name = ""] = ["wp:post_type", "wp:status", "wp:post_id", "wp:post_name"].map((field) => fields[field]?.trim());
  const no = others.has(type) ? (plurals[type] ?? "other records of the site")
    : status !== "publish" && status !== "inherit" ? (status === "private" ? "private posts" : status === "trash" ? "posts in the bin" : "drafts")
    : (fields["wp:post_password"] ?? "").trim() !== "" ? "posts behind a password"
    : null;
  if (no) {
    pass(passed, no);
    return null;
  }
  const { blocks, left, doubts } = readPost(content, "wordpress");
  const url = link.trim();
  return {
    key: `wordpress ${guid.trim() || url || `${id} ${title.trim()}`}`,
    title: plain(title),
    deck: plain(excerpt).slice(0, 300),
    blocks,
    left,
    doubts,
    url: /^https?:/u.test(url) ? url : "",
    addresses: [...new Set([pathOf(url), ...(id ? [`/?p=${id}`] : [])])].filter((path) => path !== "" && path !== "/"),
    slug: name || slugOf(pathOf(url)),
    when: whenOf(fields["wp:post_date_gmt"], fields["wp:post_date"], fields.pubDate),
    authors: [],
    poster: displayNames.get(creator.trim()) ?? creator.trim(),
    bio: "",
    topics: [...new Set(terms.filter((term) => term !== "" && term.toLowerCase() !== "uncategorized"))],
    raw: JSON.stringify({ ...fields, categories: terms }),
  };
}

const plain = (html: string): string => {
  const { blocks } = readPost(html);
  return blocks.map((block) => ("content" in block ? (block.content ?? []).map((part) => (part.type === "text" ? part.text : " ")).join("") : "")).join(" ").replace(/\s+/gu, " ").trim();
};

const stamp = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}):\d{2}$/u;
function whenOf(gmt = "", local = "", published = ""): When | null {
  const [atGmt, atLocal] = [stamp.exec(gmt.trim()), stamp.exec(local.trim())];
  if (atGmt && !gmt.startsWith("0000")) return { utc: `${atGmt[1]}T${atGmt[2]}:00Z` };
  if (atLocal && !local.startsWith("0000")) return { wall: `${atLocal[1]}T${atLocal[2]}` };
  const at = Date.parse(published);
  return Number.isNaN(at) ? null : { utc: new Date(at).toISOString() };
}
