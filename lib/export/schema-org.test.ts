// The compiler holds our data against schema.org's definitions, but lets through what a union of hundreds of types could mean. So they
// are read once more here, as text: each property must be one of its type's, and each thing in it of a type that the property takes.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, expect, test } from "vitest";
import { fromCopy } from "../text/copy";
import { address, answer, asker, column, magazine, three } from "./testing-answer";
import { answerData } from "./answer-data";
import { askData, columnData, profileData } from "./page-data";

beforeAll(() => void (process.env.ASKDESK_URL = "https://desk.example"));

const definitions = readFileSync(fileURLToPath(new URL("../../node_modules/schema-dts/dist/schema.d.ts", import.meta.url)), "utf8");

type Interface = { parents: string[]; properties: Map<string, string[]> };
const interfaces = new Map<string, Interface>(
  [...definitions.matchAll(/^(?:export )?interface (\w+)(?: extends ([\w, <>]+))? \{\n([\s\S]*?)^\}/gmu)].map(([, name, parents = "", body]) => [
    name!,
    { parents: parents.split(", ").filter(Boolean), properties: new Map([...body!.matchAll(/"(\w+)"\?: SchemaValue<([\w| ]+), "\w+">/gu)].map(([, property, range]) => [property!, range!.split(" | ")])) },
  ]),
);
const subtypes = new Map([...definitions.matchAll(/^export type (\w+) = ([\w| ]+);/gmu)].map(([, name, members]) => [name!, members!.split(" | ")]));

/** What may stand in a property of an interface or of one it extends; undefined when there is no such property. */
function rangeOf(name: string, property: string): string[] | undefined {
  const found = interfaces.get(name);
  return found?.properties.get(property) ?? found?.parents.map((parent) => rangeOf(parent, property)).find((range) => range !== undefined);
}
const isA = (type: string, range: string): boolean => type === range || (subtypes.get(range) ?? []).some((member) => member !== range && subtypes.has(member) && isA(type, member));

/** What is wrong with a thing, each with its place; `allowed` are the types that may stand there. */
function wrongIn(thing: Record<string, unknown>, allowed: string[], at: string): string[] {
  const type = String(thing["@type"]);
  const wrong = interfaces.has(`${type}Leaf`) ? [] : [`${at}: there is no ${type}`];
  if (!allowed.some((range) => isA(type, range))) wrong.push(`${at}: ${type} is none of ${allowed.join(", ")}`);
  for (const [property, value] of Object.entries(thing)) {
    if (property.startsWith("@")) continue;
    const range = rangeOf(`${type}Leaf`, property);
    if (!range) wrong.push(`${at}: ${type} has no ${property}`);
    else
      for (const one of [value].flat()) {
        if (typeof one === "object") wrong.push(...wrongIn(one as Record<string, unknown>, range, `${at}.${property}`));
        else if (!range.some((each) => ["Text", "URL", "Date", "DateTime", "Integer", "Number"].includes(each)) && !String(one).startsWith("https:")) wrong.push(`${at}.${property}: words stand where a thing should`);
      }
  }
  return wrong;
}
const wrongWith = (data: unknown) => wrongIn(JSON.parse(JSON.stringify(data)) as Record<string, unknown>, ["Thing"], "page");

const whole = { ...answer, bylines: three, corrections: [{ at: new Date("2027-01-20T12:00:00Z"), text: "Not 1842." }] };

test("every type and property is schema.org's, and stands where it may", () => {
  for (const issue of [whole.issue, null]) expect(wrongWith(answerData({ answer: { ...whole, issue }, asker, column, magazine, address }))).toEqual([]);
  expect(wrongWith(askData(column, magazine, "What have you always wondered?"))).toEqual([]);
  expect(wrongWith(profileData({ name: "Helen Marsh", handle: "helen-marsh", bio: fromCopy("A historian."), photoId: 7, links: [{ kind: "site", label: "", url: "https://marsh.example" }], books: [{ id: 1, title: "The Cold Road", year: 2019, publisher: "Kalmia Press", isbn: "9780306406157" }, { id: 2, title: "Ice", year: null, publisher: "", isbn: "" }] }, magazine))).toEqual([]);
  expect(wrongWith(columnData(column, magazine))).toEqual([]);
});

test("a wrong property, a wrong type and a thing in the wrong place are found", () => {
  expect(wrongWith({ "@type": "Article", acceptedAnswer: { "@type": "Answer" } })).toEqual(["page: Article has no acceptedAnswer"]);
  expect(wrongWith({ "@type": "Artikel" })).toContain("page: there is no Artikel");
  expect(wrongWith({ "@type": "Article", author: { "@type": "Place" } })).toEqual([expect.stringContaining("Place is none of Organization, Person")]);
  expect(wrongWith({ "@type": "Periodical", pageStart: 1 })).toEqual(["page: Periodical has no pageStart"]);
  expect(wrongWith({ "@type": "Article", isPartOf: { "@type": "Periodical", issn: "1234-5679" } })).toEqual([]);
});
