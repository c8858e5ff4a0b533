import { SaxesParser } from "saxes";
import { expect, test } from "vitest";
import { newsSitemap, sitemap, sitemapIndex } from "./sitemap";

const namespaces: Record<string, string> = { "http://www.sitemaps.org/schemas/sitemap/0.9": "", "http://www.google.com/schemas/sitemap-news/0.9": "news:" };

/** What a strict parser makes of it: each element that holds text, as path and text. Throws where it is not well formed. */
function read(xml: string): [string, string][] {
  const open: string[] = [];
  const found: [string, string][] = [];
  let text = "";
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ uri, local }) => {
    open.push(`${namespaces[uri]}${local}`);
    text = "";
  });
  parser.on("text", (more) => void (text += more));
  parser.on("closetag", () => {
    if (text.trim()) found.push([open.join("/"), text]);
    open.pop();
    text = "";
  });
  parser.write(xml).close();
  return found;
}

const at = new Date("2026-11-24T12:00:00Z");

test("an address is a whole one with its last change, or without where none is known", () => {
  expect(read(sitemap([{ url: "https://desk.example/ask/bells", changedAt: at }, { url: "https://desk.example/ask/ask", changedAt: null }]))).toEqual([
    ["urlset/url/loc", "https://desk.example/ask/bells"],
    ["urlset/url/lastmod", "2026-11-24T12:00:00.000Z"],
    ["urlset/url/loc", "https://desk.example/ask/ask"],
  ]);
  expect(read(sitemap([]))).toEqual([]);
});

test("the index names its parts", () => {
  expect(read(sitemapIndex([{ url: "https://desk.example/sitemaps/answers-2.xml", changedAt: at }, { url: "https://desk.example/sitemaps/news.xml" }]))).toEqual([
    ["sitemapindex/sitemap/loc", "https://desk.example/sitemaps/answers-2.xml"],
    ["sitemapindex/sitemap/lastmod", "2026-11-24T12:00:00.000Z"],
    ["sitemapindex/sitemap/loc", "https://desk.example/sitemaps/news.xml"],
  ]);
});

test("news have the magazine’s name and language alone, and whatever was typed is text", () => {
  const headline = "</news:title><script>“Bells” & ]]> \u0000\u000B\uD800more";
  expect(read(newsSitemap([{ url: "https://desk.example/ask/bells", publication: "Fathom & Field", locale: "en-GB", at, headline }]))).toEqual([
    ["urlset/url/loc", "https://desk.example/ask/bells"],
    ["urlset/url/news:news/news:publication/news:name", "Fathom & Field"],
    ["urlset/url/news:news/news:publication/news:language", "en"],
    ["urlset/url/news:news/news:publication_date", "2026-11-24T12:00:00.000Z"],
    ["urlset/url/news:news/news:title", "</news:title><script>“Bells” & ]]> more"],
  ]);
});
