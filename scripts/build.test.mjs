import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { hashOfSources, isStale } from "./build.mjs";

let root;
const write = (path, text) => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "askdesk-build-"));
  write("app/page.tsx", "one");
});
afterEach(() => rmSync(root, { recursive: true }));

test("a changed, added, renamed or removed source makes another hash", () => {
  const seen = new Set([hashOfSources(root)]);
  const look = () => seen.add(hashOfSources(root)).size;
  write("app/page.tsx", "two");
  expect(look()).toBe(2);
  write("lib/words.ts", "");
  expect(look()).toBe(3);
  rmSync(join(root, "lib/words.ts"));
  write("lib/phrases.ts", "");
  expect(look()).toBe(4);
  rmSync(join(root, "lib/phrases.ts"));
  expect(look()).toBe(4);
});

test("what no page is made of leaves the build fresh", () => {
  const hash = hashOfSources(root, ["v20"]);
  write("app/page.test.tsx", "");
  write("db/testing.ts", "");
  write("scripts/start.mjs", "");
  write("README.md", "");
  expect(hashOfSources(root, ["v20"])).toBe(hash);
  expect(hashOfSources(root, ["v22"])).not.toBe(hash);
});

test("only a build that came to its end, of these very sources, is fresh", () => {
  expect(isStale(root, "a")).toBe(true);
  write(".next/sources", "a");
  expect(isStale(root, "a")).toBe(true);
  write(".next/BUILD_ID", "x");
  expect(isStale(root, "a")).toBe(false);
  expect(isStale(root, "b")).toBe(true);
});
