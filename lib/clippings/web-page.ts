// A page of a site, saved as HTML: its words, and what its head says of them. Pure.
import { Parser } from "htmlparser2";
import { makeLosses } from "../paste/left-out";
import { type El, elementsIn, textIn, treeOf } from "../paste/tree";
import { htmlOf } from "./html-of";
import { oneLine } from "./lines";
import { pathOf, type Post, slugOf, type When, whenSaid } from "./post";
import { readPost } from "./post-html";

type Head = { metas: Map<string, string>; canonical: string; title: string; times: string[]; data: string[] };

/** What is said in the head, and in data for search engines, wherever it stands. */
function headOf(html: string): Head {
  const head: Head = { metas: new Map(), canonical: "", title: "", times: [], data: [] };
  let within: "title" | "data" | null = null;
  let text = "";
  const parser = new Parser({
    onopentag(name, at) {
      const named = (at.property ?? at.name ?? at.itemprop ?? "").toLowerCase();
      if (name === "meta" && named !== "" && !head.metas.has(named)) head.metas.set(named, (at.content ?? "").slice(0, 2_000));
      if (name === "link" && at.rel === "canonical") head.canonical ||= at.href ?? "";
      if (name === "time" && at.datetime && head.times.length < 5) head.times.push(at.datetime);
      if (name === "title" && head.title === "") within = "title";
      if (name === "script" && at.type === "application/ld+json" && head.data.length < 10) within = "data";
      text = "";
    },
    ontext(more) {
      if (within && text.length < 200_000) text += more;
    },
    onclosetag(name) {
      if (within === "title" && name === "title") head.title = oneLine(text);
      if (within === "data" && name === "script") head.data.push(text);
      if (name === "title" || name === "script") within = null;
    },
  });
  parser.write(html);
  parser.end();
  return head;
}

type Data = { headline: string; published: string; authors: string[] };

/** What schema.org data says of an article (https://schema.org/Article). */
function dataOf(scripts: readonly string[]): Data {
  const found: Data = { headline: "", published: "", authors: [] };
  const visit = (node: unknown, depth: number): void => {
    if (depth > 6 || node === null || typeof node !== "object") return;
    if (Array.isArray(node)) return node.slice(0, 200).forEach((one) => visit(one, depth + 1));
    const at = node as Record<string, unknown>;
    if (typeof at.datePublished === "string") found.published ||= at.datePublished;
    if (typeof at.headline === "string") found.headline ||= at.headline;
    const names = [at.author].flat().flatMap((one) => (typeof one === "string" ? [one] : one && typeof one === "object" && typeof (one as { name?: unknown }).name === "string" ? [(one as { name: string }).name] : []));
    if (found.authors.length === 0) found.authors = names.map(oneLine).filter((name) => name !== "" && name.length < 100);
    visit(at["@graph"], depth + 1);
    visit(at.mainEntity, depth + 1);
  };
  for (const script of scripts) {
    try {
      visit(JSON.parse(script), 0);
    } catch {
      // Not what it says it is: the page's own words are read all the same.
    }
  }
  return found;
}

const body = /(?:^|\s)(?:entry-content|post-content|article-content|article-body|article__body|post-body|gh-content|post__content|story-body|content-body|single-content)(?:\s|$)/u;
const outside = new Set("header footer nav aside form button".split(" "));

/** The element in which the article's own words stand. */
function articleIn(root: El): El {
  const all = [...elementsIn(root)];
  // Articles may lie in one another by the hundred: each is measured once.
  const longest = (list: El[]) => list.map((el) => ({ el, length: textIn(el).length })).toSorted((a, b) => b.length - a.length)[0]?.el;
  return all.find(({ at }) => body.test(at.class ?? "")) ?? longest(all.filter(({ tag }) => tag === "article")) ?? all.find(({ tag, at }) => tag === "main" || at.role === "main") ?? all.find(({ tag }) => tag === "body") ?? root;
}

/** Takes out what stands around an article, and its first heading, which is its title. */
function bare(el: El, isTop = true): { title: string } {
  let title = "";
  el.in = el.in.filter((child) => {
    if (typeof child === "string") return true;
    if (child.tag === "h1" && title === "") {
      title = oneLine(textIn(child));
      return false;
    }
    if (outside.has(child.tag)) {
      title ||= bare(child, false).title;
      return false;
    }
    title ||= bare(child, false).title;
    return true;
  });
  return { title: isTop ? title.slice(0, 300) : title };
}

/**
 * @param paths in a zip, which may have been its addresses; none of a file alone, whose name on a disk is none
 * @returns `key` is empty where the page says no address of its own
 */
export function webPage(html: string, paths: readonly string[]): Post {
  const head = headOf(html);
  const data = dataOf(head.data);
  const { root } = treeOf(html, makeLosses());
  const heading = oneLine(textIn([...elementsIn(root)].find(({ tag }) => tag === "h1") ?? { ...root, in: [] }));
  const article = articleIn(root);
  const { title } = bare(article);
  const meta = (...names: string[]) => names.map((one) => head.metas.get(one)?.trim() ?? "").find((said) => said !== "") ?? "";
  const canonical = head.canonical || meta("og:url");
  const files = paths.map((path) => pathOf(`/${path.replace(/^\/+/u, "")}`)).flatMap((path) => [path, ...(/\/index\.html?$/iu.test(path) ? [path.replace(/index\.html?$/iu, "")] : [])]);
  const url = pathOf(canonical).replace(/^\/$/u, "");
  const { blocks, left, doubts } = readPost(htmlOf(article));
  return {
    key: url === "" ? "" : `page ${url}`,
    title: title || heading || meta("og:title", "twitter:title") || data.headline || head.title.replace(/\s[|–—·-]\s[^|–—·]{2,60}$/u, ""),
    deck: "",
    blocks,
    left,
    doubts,
    url: /^https?:/u.test(canonical) ? canonical : "",
    addresses: [...new Set([url, ...files])].filter((path) => path !== "" && path !== "/" && !/^\/index\.html?$/iu.test(path)),
    slug: slugOf(url) || slugOf(files[0] ?? ""),
    when: whenOf(meta("article:published_time", "datepublished", "date", "dc.date", "publish-date", "pubdate") || data.published || (head.times[0] ?? "")),
    authors: data.authors.length > 0 ? data.authors : [meta("author", "article:author", "parsely-author")].filter((said) => said !== "" && !/^https?:/u.test(said)),
    poster: "",
    bio: "",
    topics: [...new Set([meta("article:section"), ...meta("keywords", "news_keywords").split(",")].map((topic) => topic.trim()).filter((topic) => topic !== "" && topic.length < 80))],
    raw: html,
  };
}

function whenOf(said: string): When | null {
  const day = /^\d{4}-\d{2}-\d{2}$/u.exec(said.trim());
  return day ? { wall: `${day[0]}T06:00` } : whenSaid(said);
}
