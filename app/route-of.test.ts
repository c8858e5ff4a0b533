import { readdirSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import { pathProblem } from "@/lib/magazine/paths";
import type { Book } from "./book";
import { routeOf } from "./route-of";

const book: Book = {
  hosts: new Map([["almanac.example", "almanac"]]),
  columns: new Map([["ask", { handle: "quarterly", host: null }], ["penny", { handle: "almanac", host: "almanac.example" }]]),
  answers: new Map([["ask/bells", true], ["ask/hoax", false], ["penny/pigs", true]]),
};
const own = "desk.example";
beforeAll(() => void (process.env.ASKDESK_URL = "https://desk.example"));

test("every address of Askdesk's own is closed to columns", () => {
  const folders = (folder: string): string[] =>
    readdirSync(new URL(folder, import.meta.url), { withFileTypes: true }).flatMap((entry) => {
      if (!entry.isDirectory() || ["parts", "ui", "editor"].includes(entry.name)) return [];
      return entry.name.startsWith("(") ? folders(`${folder}${entry.name}/`) : entry.name.startsWith("[") ? [] : [entry.name];
    });
  const open = folders("./").filter((name) => pathProblem("column", name) === false);
  expect(open).toEqual([]);
  const inside = readdirSync(new URL("./(site)/[column]/", import.meta.url), { withFileTypes: true }).filter((entry) => entry.isDirectory() && !entry.name.startsWith("[") && pathProblem("answer", entry.name) === false);
  expect(inside.map((entry) => entry.name)).toEqual([]);
});

test("the first page is the magazine's on its own host, else everybody's", () => {
  expect(routeOf(book, own, "/")).toEqual({ go: "on", cached: true }); // and from there by next.config.js
  expect(routeOf(book, "ALMANAC.example", "/")).toEqual({ go: "to", path: "/home/almanac", status: 200 });
  expect(routeOf(book, "somebody.example", "/")).toEqual({ go: "on", cached: true });
  expect(routeOf(book, "almanac.example", "/robots.txt")).toEqual({ go: "to", path: "/home/almanac/robots", status: 200 });
  expect(routeOf(null, "almanac.example", "/sitemap.xml")).toEqual({ go: "on", cached: true });
});

test("on a magazine's own host there are its columns, and the desk is at home", () => {
  expect(routeOf(book, "almanac.example", "/penny/pigs")).toEqual({ go: "on", cached: true });
  expect(routeOf(book, "almanac.example", "/ask/bells")).toEqual({ go: "away", url: "https://desk.example/ask/bells" });
  expect(routeOf(book, "almanac.example", "/desk/inbox")).toEqual({ go: "away", url: "https://desk.example/desk/inbox" });
  expect(routeOf(book, own, "/desk/inbox")).toEqual({ go: "on" });
});

test("a withdrawn answer is gone, an unknown one missing, a live one served", () => {
  expect(routeOf(book, own, "/ask/bells")).toEqual({ go: "on", cached: true });
  expect(routeOf(book, own, "/ask/hoax")).toEqual({ go: "to", path: "/gone/ask/hoax", status: 410 });
  expect(routeOf(book, own, "/ask/nothing")).toEqual({ go: "to", path: "/ask/missing", status: 404 });
  expect(routeOf(book, own, "/nothing")).toEqual({ go: "to", path: "/_not-found", status: 404 });
  for (const path of ["/ask", "/ask/archive", "/ask/archive/2", "/ask/feed.xml", "/ask/topics/at-sea", "/contributors/ann"]) expect(routeOf(book, own, path)).toEqual({ go: "on", cached: true });
  for (const path of ["/ask/ask", "/ask/ask/thanks", "/ask/search", "/q/secret", "/api/health", "/sign-in", "/desk"]) expect(routeOf(book, own, path)).toEqual({ go: "on" });
});

test("without the book nothing is refused", () => {
  for (const path of ["/ask/hoax", "/nothing", "/ask/nothing"]) expect(routeOf(null, own, path)).toEqual({ go: "on" });
});

test.each(["/%00", "/ask%00/archive", "/contributors/a%00b", "/%ff", "/ask/%E0%A4%A", "/desk/questions/%"])("nothing is at %s, which no page has to find out", (address) => {
  for (const known of [book, null]) expect(routeOf(known, own, address)).toEqual({ go: "to", path: "/_not-found", status: 404 });
});
