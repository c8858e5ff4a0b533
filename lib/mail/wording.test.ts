import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Facts } from "./letter";
import { byHand, type LetterName, letterKind, letterKinds, wants } from "./letters/all";
import { withSecrets } from "./plain";
import { secretsIn, valuesOf } from "./values";
import { samples, type Variable, variables } from "./variables";
import { fill, wordingProblems } from "./wording";

const names = Object.keys(letterKinds) as LetterName[];
const links = (text: string) => text.match(/https?:\/\/\S+/g) ?? [];

test.each(names)("our own words for %s ask for nothing unknown, say which question, and give one link", (name) => {
  const kind = letterKind(name);
  expect(wordingProblems(kind, kind)).toEqual({});
  const { subject, body } = fill(kind, samples);
  expect(`${subject}${body}`).not.toMatch(/[{}]/);
  expect(links(body)).toHaveLength(kind.link ? 1 : 0);
  if (!["invitation", "webhookOff", "dueDaysMoved", "reminders"].includes(name)) expect(subject).toContain(samples.reference);
});

test("a wording that asks for what the letter does not know, or loses its link, is refused with a sentence", () => {
  const receipt = letterKind("receipt");
  expect(wordingProblems({ subject: "Hello {nobody}", body: "See {fee} and {terms}.\n{status}" }, receipt)).toEqual({
    subject: "This letter knows nothing of {nobody}. What it can fill in stands beside the form.",
    body: "This letter knows nothing of {fee}, {terms}. What it can fill in stands beside the form.",
  });
  const body = (text: string) => wordingProblems({ subject: "Hello", body: text }, receipt).body;
  expect(body("Hello")).toContain("Leave {status} in");
  expect(body("See {status}")).toContain("on a line of its own");
  expect(body("{status}\n\n{status}")).toContain("One link is enough");
  expect(body("{{status}}")).toContain("A brace stands alone");
  expect(wordingProblems({ subject: "{status}", body: "{status}" }, receipt).subject).toContain("no room in a subject");
  expect(wordingProblems({ subject: "Hello", body: "{status}" }, letterKind("wroteToReader")).body).toContain("Leave {body} in");
});

test("a paragraph in which something has nothing to say is left out", () => {
  const wording = { subject: "{line}", body: "Dear {name},\n\nIt appears in {printed}.\n\nAnd a word on it:\n> {brief}\n\n{my}" };
  expect(fill(wording, { name: "Ann", line: "Bells", printed: "", my: "https://a.example/my" }).body).toBe("Dear Ann,\n\nhttps://a.example/my");
  expect(fill(wording, { name: "Ann", line: "Bells", printed: "the Winter issue", brief: "Short.\n\nPlease.", my: "https://a.example/my" }).body).toBe(
    "Dear Ann,\n\nIt appears in the Winter issue.\n\nAnd a word on it:\n> Short.\n>\n> Please.\n\nhttps://a.example/my",
  );
});

const facts = (typed: string): Facts => ({
  magazine: { name: typed, locale: "en-US", timeZone: "UTC" },
  question: { reference: "WWQ-1", slugLine: typed, asSent: typed, reader: typed, column: { id: 1, name: typed, promiseDays: 14, monthsFrom: 3, monthsTo: 9 }, page: { headline: typed, url: "https://a.example/page" }, printed: typed, brief: typed, assignmentId: 1 },
  event: { at: new Date(0), kind: "submitted", by: typed, data: { note: typed, reason: typed, terms: typed, label: typed, due: typed, correction: typed, withdrawal: typed, words: typed, roles: typed } },
  links: { desk: "https://a.example/desk", my: "https://a.example/my", signIn: "https://a.example/sign-in", installation: "https://a.example" },
});
const hard = fc.array(fc.constantFrom("{status}", "{{status}}", "{", "}", "{{", "\r\nBcc: x@example.org", "\n", "\u2028", "\u0085", "=?utf-8?Q?x?=", "> ", "https://evil.example/", " ", "<b>", "\u0000", "a"), { maxLength: 8 });

test("whatever anybody types, it fills no other place, draws no secret, begins no line of the head and is no link of the letter’s own", () => {
  const others = names.filter((name) => !(byHand as readonly string[]).includes(name));
  fc.assert(
    fc.property(fc.constantFrom(...others), hard, (name, parts) => {
      const typed = parts.join("");
      const to = { name: typed, email: "ann@example.org", status: "https://a.example/q/SECRET", notes: typed, told: typed, headline: typed, place: "https://a.example/text#n-1" };
      const kind = letterKind(name);
      const { subject, body } = fill(kind, valuesOf(facts(typed), to));
      expect(subject).not.toMatch(/[\r\n\u0085\u2028\u2029]/);
      const sent = withSecrets(body, secretsIn(body, facts(typed), to));
      expect(sent.split("SECRET").length - 1).toBe(body.includes("{{status}}") ? 1 : 0);
      expect(sent.split("\n").filter((line) => /^\s*https:\S*evil\S*$/.test(line))).toEqual([]);
    }),
    { numRuns: 400, examples: [["passedOn", ["https://evil.example/"]]] },
  );
});

test("a reader’s wish counts for every letter but those an editor wrote", () => {
  const heard = (hearing: "all" | "printed" | "never") => names.filter((name) => name in letterKinds && wants(hearing, name));
  expect(heard("all")).toEqual(names);
  expect(heard("printed").toSorted()).toEqual(["answeredBefore", "asked", "printed", "published", "signOffAsked", "tipThanked", "wroteToHistorian", "wroteToReader"]);
  expect(heard("never").toSorted()).toEqual(["answeredBefore", "asked", "signOffAsked", "tipThanked", "wroteToHistorian", "wroteToReader"]);
});

test("every variable is used by some letter, and says what it means", () => {
  const used = new Set<Variable>(names.flatMap((name) => letterKind(name).variables));
  expect((Object.keys(variables) as Variable[]).filter((name) => !used.has(name))).toEqual([]);
});
