// Every page that search engines are told of, and those they are not, is valid HTML, and says where it stands; so are the feeds and what
// describes the addresses for programs, by the letter of their formats.
import { expect, test } from "@playwright/test";
import { Validator } from "@seriousme/openapi-schema-validator";
import { HtmlValidate } from "html-validate";
import { feedFormats } from "@/lib/export/feed-formats";
import { faultsOf, faultsOfTexts } from "@/lib/export/testing-validity";

const validator = new HtmlValidate({ root: true, extends: ["html-validate:standard"] });
const addressesIn = (xml: string) => [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => address!.replaceAll("&amp;", "&"));
const pathOf = (address: string) => new URL(address).pathname;
const canonicalIn = (html: string) => /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1];

test("readers’ pages are valid HTML and name their own address", async ({ request, baseURL }) => {
  const textOf = async (path: string) => (await request.get(path)).text();
  const parts = addressesIn(await textOf("/sitemap.xml")).map(pathOf);
  const listed = (await Promise.all(parts.map(textOf))).flatMap(addressesIn);
  expect(listed.map(pathOf)).toContain("/wardroom/carrots-in-the-dark");
  const others = ["/", "/wardroom/archive", "/wardroom/search", "/wardroom/search?q=carots", "/wardroom/search?q=ship&sort=newest", "/wardroom/search?topic=no-such", "/wardroom/corrections", "/wardroom/issues", "/wardroom/carrots-in-the-dark/tell", "/wardroom/embed/ask", "/wardroom/embed/latest", "/wardroom/nothing-here", "/sign-in"];
  const wrong: string[] = [];
  const check = async (path: string): Promise<string> => {
    const html = await textOf(path);
    const { results } = await validator.validateString(html, path);
    wrong.push(...results.flatMap(({ messages }) => messages).map(({ ruleId, message, selector }) => `${path}: ${ruleId}, ${message} (${selector})`));
    return html;
  };
  for (const path of others) await check(path);
  expect(canonicalIn(await check("/wardroom/ask"))).toBe(new URL("/wardroom/ask", baseURL).href);
  for (const address of listed) {
    // Another story may withdraw or move one of its own meanwhile.
    if ((await request.get(pathOf(address), { maxRedirects: 0 })).status() !== 200) continue;
    expect(canonicalIn(await check(pathOf(address))), address).toBe(address);
  }
  expect(wrong).toEqual([]);
});

test("every feed that a page tells of is valid, and so are the full texts in it", async ({ request }) => {
  test.slow(); // some dozen feeds with twenty answers each
  const textOf = async (path: string) => (await request.get(path)).text();
  const listed = (await Promise.all(addressesIn(await textOf("/sitemap.xml")).map(pathOf).map(textOf))).flatMap(addressesIn).map(pathOf);
  const homes = new Set<string>();
  for (const path of listed) for (const [, home] of (await textOf(path)).matchAll(/href="[^"]*?(\/[^":]*)\/feed\.atom"/g)) homes.add(home!.replace(/^\/\/[^/]+/, ""));
  for (const home of ["/wardroom", "/wardroom/topics/the-war-at-sea", "/contributors/josephine-tarrow"]) expect([...homes]).toContain(home);
  for (const { name } of feedFormats) {
    const feeds = await Promise.all([...homes].map((home) => textOf(`${home}/${name}`)));
    expect(await faultsOf(name, feeds), [...homes].join(" ")).toEqual([]);
    expect((await Promise.all(feeds.map((feed) => faultsOfTexts(name, feed)))).flat(), name).toEqual([]);
  }
});

test("what describes the addresses for programs is valid OpenAPI", async ({ request }) => {
  const { errors } = await new Validator().validate(await (await request.get("/api/v1/openapi.json")).json());
  expect(errors).toBeUndefined();
});
