import { readdirSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import { pathProblem } from "@/lib/magazine/paths";
import type { Book } from "./book";
import { routeOf } from "./route-of";

/** Addresses of what every magazine's pages are made of. */
const installations = ["/embed.js", "/api/health", "/_next/static/chunks/main.js", "/static/fonts/text.woff2", "/enhance/ask-1a2b.js", "/images/7.jpg", "/photos/7.jpg", "/contributors/J_Tarrow", "/q/Ab_cd"];

const book: Book = {
  hosts: new Map([["almanac.example", "almanac"]]),
  columns: new Map([["ask", { handle: "quarterly", host: null, framedBy: ["https://www.quarterly.example"] }], ["penny", { handle: "almanac", host: "almanac.example" }]]),
  renamed: new Map([["query", "ask"], ["pennies", "penny"]]),
  answers: new Map([["ask/bells", true], ["ask/hoax", false], ["penny/pigs", true]]),
  moved: new Map([["ask/belfries", "ask/bells"], ["penny/swine", "penny/pigs"], ["ask/pork", "penny/pigs"]]),
  references: new Map([["ask-1001", "ask/bells"], ["ask-1002", "ask/hoax"], ["pen-1001", "penny/pigs"]]),
  former: new Map<string, { magazine: string; reference: string }[]>([
    ["/2019/10/why-bells", [{ magazine: "quarterly", reference: "ask-1001" }]],
    ["/?p=12", [{ magazine: "quarterly", reference: "ask-1001" }, { magazine: "almanac", reference: "pen-1001" }]],
    ["/2018/01/hoax", [{ magazine: "quarterly", reference: "ask-1002" }]],
    ["/ask/old-bells.htm", [{ magazine: "quarterly", reference: "ask-1001" }]],
    ["/pigs", [{ magazine: "almanac", reference: "pen-1001" }]],
    ["/ask/bells", [{ magazine: "quarterly", reference: "ask-1002" }]],
    ...["/desk/inbox", ...installations].map((path) => [path.toLowerCase(), [{ magazine: "quarterly", reference: "ask-1001" }]] as [string, { magazine: string; reference: string }[]]),
  ]),
};
const own = "desk.example";
beforeAll(() => void (process.env.ASKDESK_URL = "https://desk.example"));

test("every address of Askdesk's own is closed to columns", () => {
  const folders = (folder: string): string[] =>
    readdirSync(new URL(folder, import.meta.url), { withFileTypes: true }).flatMap((entry) => {
      if (!entry.isDirectory() || ["parts", "ui", "editor", "press"].includes(entry.name)) return [];
      return entry.name.startsWith("(") ? folders(`${folder}${entry.name}/`) : entry.name.startsWith("[") ? [] : [entry.name];
    });
  const open = folders("./").filter((name) => pathProblem("column", name) === false);
  expect(open).toEqual([]);
  const inside = readdirSync(new URL("./(site)/[column]/", import.meta.url), { withFileTypes: true }).filter((entry) => entry.isDirectory() && !entry.name.startsWith("[") && pathProblem("answer", entry.name) === false);
  expect(inside.map((entry) => entry.name)).toEqual([]);
});

test("the first page is the magazine's on its own host, else everybody's", () => {
  expect(routeOf(book, own, "/")).toEqual({ go: "on", made: "once" }); // and from there by next.config.js
  expect(routeOf(book, "ALMANAC.example", "/")).toEqual({ go: "to", path: "/home/almanac", status: 200 });
  expect(routeOf(book, "somebody.example", "/")).toEqual({ go: "on", made: "once" });
  expect(routeOf(book, "almanac.example", "/robots.txt")).toEqual({ go: "to", path: "/home/almanac/robots", status: 200 });
  expect(routeOf(null, "almanac.example", "/sitemap.xml")).toEqual({ go: "on", made: "once" });
});

test("sitemaps and key files lie at the root of each host", () => {
  const key = "0123456789abcdefghijklmnopqrstuv";
  for (const [address, path] of [["/sitemaps/answers-12.xml", "/sitemaps/answers-12"], ["/sitemaps/pages-1.xml", "/sitemaps/pages-1"], ["/sitemaps/news.xml", "/sitemaps/news"], [`/${key}.txt`, `/key/${key}`]] as const) {
    expect(routeOf(book, "almanac.example", address)).toEqual({ go: "to", path: `/home/almanac${path}`, status: 200 });
    expect(routeOf(book, own, address)).toEqual({ go: "on", made: "once" }); // and from there by next.config.js
  }
  for (const none of ["/sitemaps/answers-1234567.xml", "/sitemaps/else.xml", "/sitemaps/news", `/${key}0.txt`]) expect(routeOf(book, "almanac.example", none)).toEqual({ go: "on" });
  expect(pathProblem("column", "sitemaps")).toMatch(/reserved/);
});

test("on a magazine's own host there are its columns, and the desk is at home", () => {
  expect(routeOf(book, "almanac.example", "/penny/pigs")).toEqual({ go: "on", made: "once" });
  expect(routeOf(book, "almanac.example", "/ask/bells")).toEqual({ go: "away", url: "https://desk.example/ask/bells" });
  expect(routeOf(book, "almanac.example", "/desk/inbox")).toEqual({ go: "away", url: "https://desk.example/desk/inbox" });
  expect(routeOf(book, own, "/desk/inbox")).toEqual({ go: "on" });
});

test("a withdrawn answer is gone, an unknown one missing, a live one served", () => {
  expect(routeOf(book, own, "/ask/bells")).toEqual({ go: "on", made: "once" });
  expect(routeOf(book, own, "/ask/hoax")).toEqual({ go: "to", path: "/gone/ask/hoax", status: 410 });
  expect(routeOf(book, own, "/ask/nothing")).toEqual({ go: "to", path: "/ask/missing", status: 404 });
  expect(routeOf(book, own, "/ask/bells/cite.bib")).toEqual({ go: "on", made: "once" });
  expect(routeOf(book, own, "/ask/hoax/cite.ris")).toEqual({ go: "to", path: "/gone/ask/hoax", status: 410 });
  expect(routeOf(book, own, "/ask/nothing/cite.bib")).toEqual({ go: "to", path: "/ask/missing", status: 404 });
  expect(routeOf(book, own, "/ask/hoax/tell")).toMatchObject({ status: 410 });
  expect(routeOf(book, own, "/ask/belfries/tell")).toEqual({ go: "moved", to: "/ask/bells/tell" });
  expect(routeOf(book, own, "/nothing")).toEqual({ go: "to", path: "/_not-found", status: 404 });
  for (const path of ["/ask", "/ask/archive", "/ask/archive/2", "/ask/feed.xml", "/ask/feed.atom", "/ask/feed.json", "/ask/topics/at-sea", "/ask/topics/at-sea/feed.atom", "/contributors/ann", "/contributors/ann/feed.json"]) expect(routeOf(book, own, path)).toEqual({ go: "on", made: "once" });
  for (const path of ["/ask/bells/tell", "/ask/ask", "/ask/ask/thanks", "/q/secret"]) expect(routeOf(book, own, path)).toEqual({ go: "on", made: "forEach" });
  expect(routeOf(book, own, "/ask/search")).toEqual({ go: "on", made: "found" });
  expect(routeOf(book, own, "/ask/search/blank")).toEqual({ go: "to", path: "/ask/missing", status: 404 }); // it is filled in first
  for (const path of ["/api/health", "/sign-in", "/desk"]) expect(routeOf(book, own, path)).toEqual({ go: "on" });
});

test("an address that an answer has left leads on to where it stands, on its magazine's host", () => {
  expect(routeOf(book, own, "/ask/belfries")).toEqual({ go: "moved", to: "/ask/bells" });
  expect(routeOf(book, "somebody.example", "/ask/belfries")).toEqual({ go: "moved", to: "/ask/bells" });
  expect(routeOf(book, "almanac.example", "/penny/swine")).toEqual({ go: "moved", to: "/penny/pigs" });
  expect(routeOf(book, own, "/penny/swine")).toEqual({ go: "moved", to: "https://almanac.example/penny/pigs" });
  expect(routeOf(book, own, "/ask/belfries/card.png")).toEqual({ go: "moved", to: "/ask/bells/card.png" });
  expect(routeOf(book, own, "/ask/pork")).toEqual({ go: "moved", to: "https://almanac.example/penny/pigs" });
});

test("a short link leads to where its answer stands, is gone with it, and tells nothing of what was never published", () => {
  for (const reference of ["ask-1001", "ASK-1001"]) expect(routeOf(book, own, `/a/${reference}`)).toEqual({ go: "moved", to: "/ask/bells" });
  expect(routeOf(book, "almanac.example", "/a/pen-1001")).toEqual({ go: "moved", to: "/penny/pigs" });
  expect(routeOf(book, own, "/a/pen-1001")).toEqual({ go: "moved", to: "https://almanac.example/penny/pigs" });
  expect(routeOf(book, "almanac.example", "/a/ask-1001")).toEqual({ go: "moved", to: "https://desk.example/ask/bells" });
  expect(routeOf(book, own, "/a/ask-1002")).toEqual({ go: "to", path: "/gone/ask/hoax", status: 410 });
  for (const none of ["/a", "/a/", "/a/ask-1003", "/a/nothing", "/a/ask-1001/card.png", "/a/__proto__"]) expect(routeOf(book, own, none)).toEqual({ go: "to", path: "/_not-found", status: 404 });
  expect(routeOf(null, own, "/a/ask-1001")).toEqual({ go: "on" });
});

test("from a path that a column has left every page leads on to the present one, in one step", () => {
  const leadsTo = (path: string, host = own) => routeOf(book, host, path);
  for (const [old, now] of [["/query", "/ask"], ["/query/archive/2", "/ask/archive/2"], ["/query/feed.xml", "/ask/feed.xml"], ["/query/ask", "/ask/ask"], ["/query/search", "/ask/search"], ["/query/topics/at-sea/feed.atom", "/ask/topics/at-sea/feed.atom"], ["/query/bells", "/ask/bells"], ["/query/bells/cite.ris", "/ask/bells/cite.ris"], ["/query/belfries", "/ask/bells"], ["/query/belfries/card.png", "/ask/bells/card.png"]]) expect(leadsTo(old!), old).toEqual({ go: "moved", to: now });
  expect(leadsTo("/query/hoax")).toEqual({ go: "to", path: "/gone/ask/hoax", status: 410 });
  expect(leadsTo("/query/nothing")).toEqual({ go: "to", path: "/ask/missing", status: 404 });
  expect(leadsTo("/pennies/swine", "almanac.example")).toEqual({ go: "moved", to: "/penny/pigs" });
  expect(leadsTo("/pennies/swine")).toEqual({ go: "moved", to: "https://almanac.example/penny/pigs" });
  expect(leadsTo("/query/bells", "almanac.example")).toEqual({ go: "moved", to: "https://desk.example/ask/bells" });
  expect(routeOf(null, own, "/query")).toEqual({ go: "on" });
});

test("only the pages that are there for frames may be framed, by the sites of their column", () => {
  expect(routeOf(book, own, "/ask/embed/ask")).toEqual({ go: "on", made: "forEach", framedBy: ["https://www.quarterly.example"] });
  expect(routeOf(book, own, "/ask/embed/latest")).toEqual({ go: "on", made: "once", framedBy: ["https://www.quarterly.example"] });
  expect(routeOf(book, "almanac.example", "/penny/embed/latest")).toEqual({ go: "on", made: "once", framedBy: [] });
  expect(routeOf(book, own, "/query/embed/ask")).toEqual({ go: "moved", to: "/ask/embed/ask" });
  for (const path of ["/ask", "/ask/ask", "/ask/embed", "/ask/embed/other", "/ask/embed/ask/more", "/ask/bells"]) expect(routeOf(book, own, path), path).not.toHaveProperty("framedBy");
  expect(pathProblem("answer", "embed")).toMatch(/reserved/);
});

test("a card goes the way of its answer", () => {
  expect(routeOf(book, own, "/ask/bells/card.png")).toEqual({ go: "on", made: "once" });
  expect(routeOf(book, own, "/ask/belfries/card.png")).toEqual({ go: "moved", to: "/ask/bells/card.png" });
  expect(routeOf(book, own, "/ask/hoax/card.png")).toMatchObject({ status: 410 });
  expect(routeOf(book, own, "/ask/nothing/card.png")).toMatchObject({ status: 404 });
});

test("without the book nothing is refused", () => {
  for (const path of ["/ask/hoax", "/nothing", "/ask/nothing"]) expect(routeOf(null, own, path)).toEqual({ go: "on" });
});

test.each(["/%00", "/ask%00/archive", "/contributors/a%00b", "/%ff", "/ask/%E0%A4%A", "/desk/questions/%"])("nothing is at %s, which no page has to find out", (address) => {
  for (const known of [book, null]) expect(routeOf(known, own, address)).toEqual({ go: "to", path: "/_not-found", status: 404 });
});

test("an address from before a magazine came here leads on for good, on its own host alone", () => {
  const bells = { go: "moved", to: "/ask/bells", status: 301 };
  for (const path of ["/2019/10/why-bells", "/2019/10/why-bells/", "/2019/10/Why-Bells/", "/2019/10/why%2Dbells"]) expect(routeOf(book, own, path)).toEqual(bells);
  expect(routeOf(book, own, "/ask/old-bells.htm")).toEqual(bells);
  expect(routeOf(book, own, "/", "?p=12")).toEqual(bells);
  expect(routeOf(book, "almanac.example", "/", "?p=12")).toEqual({ go: "moved", to: "/penny/pigs", status: 301 });
  expect(routeOf(book, own, "/", "?p=13")).toEqual({ go: "on", made: "once" });
  expect(routeOf(book, "almanac.example", "/pigs/")).toEqual({ go: "moved", to: "/penny/pigs", status: 301 });
  expect(routeOf(book, own, "/pigs")).toEqual({ go: "to", path: "/_not-found", status: 404 }); // it is the other host's
  expect(routeOf(book, own, "/2018/01/hoax/")).toEqual({ go: "to", path: "/gone/ask/hoax", status: 410 });
});

test("what stands at an address now goes before what stood there, and the desk's doors stay its own", () => {
  expect(routeOf(book, own, "/ask/bells")).toEqual({ go: "on", made: "once" });
  expect(routeOf(book, own, "/desk/inbox")).toEqual({ go: "on" });
  expect(routeOf(null, own, "/2019/10/why-bells")).toEqual({ go: "on" });
});

test("no archive that is brought in takes an address from the installation", () => {
  for (const path of installations) for (const host of [own, "almanac.example"]) expect(routeOf(book, host, path)).toMatchObject({ go: "on" });
});
