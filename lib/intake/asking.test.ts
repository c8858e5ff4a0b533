import * as fc from "fast-check";
import { expect, test } from "vitest";
import { asking, emailProblem } from "./asking";
import { issueToken, openToken } from "./form-token";
import { networkOf } from "./limit";
import { slugLine } from "./slug-line";
import { standingOf } from "./standing";
import { stageNames } from "../words";

process.env.NEXTAUTH_SECRET ??= "a secret for tests";
const form = { question: "Why?", name: "Ruth", town: "Erie", region: "Pa.", email: "ruth@example.org" };
const messages = (typed: Record<string, unknown>) => Object.fromEntries((asking.safeParse({ ...form, ...typed }).error?.issues ?? []).map((issue) => [issue.path.join("."), issue.message]));

test("a good form is taken, and every field that is missing or blank in disguise has its sentence", () => {
  expect(asking.parse(form)).toEqual({ ...form, withheld: false, hearing: "all", board: false });
  expect(Object.keys(messages({ question: undefined, name: "  ", town: "\u200b\u2063", region: "…", email: "" })).toSorted()).toEqual(["email", "name", "question", "region", "town"]);
  expect(messages({ question: "\u0000\u202e ?!" })).toEqual({ question: "Your question is missing." });
  expect(messages({ name: "x".repeat(121) })).toEqual({ name: expect.stringMatching(/120 characters/) });
});

test.each([
  ["ruth@example", /stops after “example”/], ["ruth@", /stops after the @/], ["ruth", /does not look like/], ["a@b@example.org", /does not look like/], ["ruth @example.org", /does not look like/],
  ["ruth@example..org", /end of an email/], ["ruth@-example.org", /end of an email/], ["ruth@example.o", /end of an email/], [`${"r".repeat(250)}@example.org`, /longer/], ["Ruth <r@example.org>", /does not look like/],
])("%s is questioned", (address, sentence) => {
  expect(emailProblem(address)).toMatch(sentence);
});
test.each(["ruth@example.org", "r.o+tag'x@sub.example.co.uk", "δοκιμή@παράδειγμα.δοκιμή", "用户@例子.广告"])("%s is taken", (address) => {
  expect(emailProblem(address)).toBe(false);
});

test("whatever is sent is refused with sentences or comes out clean, and cleaning twice changes nothing", () => {
  const anything = fc.string({ unit: "binary", maxLength: 120 }).map((text) => `${text}\u0000\ud83d\r\n\u202e`);
  fc.assert(
    fc.property(anything, anything, anything, (question, name, town) => {
      const parsed = asking.safeParse({ ...form, question, name, town });
      if (!parsed.success) {
        for (const issue of parsed.error.issues) expect(issue.message).toMatch(/[.?]$/);
        return;
      }
      for (const text of [parsed.data.question, parsed.data.name, parsed.data.town]) {
        expect(text).toBe(text.normalize("NFC"));
        expect(text).not.toMatch(/(?![\n\t])\p{Cc}|[\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/u);
      }
      expect(parsed.data.name).not.toMatch(/\n/);
      expect(asking.parse({ ...form, ...parsed.data, withheld: undefined, board: undefined })).toEqual(parsed.data);
    }),
  );
});

test("a slug line is short, of one line and never empty", () => {
  expect(slugLine("Hello! Tell me of the Enigma.")).toBe("Tell me of the Enigma");
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 500 }), (words) => {
      const slug = slugLine(words);
      expect(slug.length).toBeGreaterThan(0);
      expect([...slug].length).toBeLessThanOrEqual(56);
      expect(slug).not.toMatch(/\n/);
    }),
  );
});

test("a form's token opens for what was shown with it, and for nothing else", () => {
  const shown = { columnId: 3, wording: "You let us print it." };
  const now = new Date("2026-11-02T09:30:00Z");
  const token = issueToken(shown, now);
  expect(openToken(token, shown)?.issuedAt).toEqual(now);
  expect(openToken(token, { ...shown, columnId: 4 })).toBeNull();
  expect(openToken(token, { ...shown, wording: "You sell us your soul." })).toBeNull();
  expect(openToken(token.replace(/^./, "z"), shown)).toBeNull();
  expect(openToken(issueToken(shown, now), shown)?.nonce).not.toBe(openToken(token, shown)?.nonce);
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(openToken(text, shown)).toBeNull();
    }),
  );
});

test("an address counts by household", () => {
  expect(networkOf("::ffff:192.0.2.7")).toBe("192.0.2.7");
  expect(networkOf("2001:db8:1:2:3:4:5:6")).toBe(networkOf("2001:0db8:0001:2::9"));
  expect(networkOf("::1")).toBe("0:0:0:0");
  expect(networkOf("fe80::1%eth0")).toBe("fe80:0:0:0");
});

test("readers are told of every stage without the office's words", () => {
  for (const stage of stageNames) {
    for (const answerStage of stageNames) {
      const { heading, sentence } = standingOf({ stage, answerStage, page: null, wasPublished: false, asked: [] });
      expect(`${heading} ${sentence}`).not.toMatch(/inbox|unassigned|draft|killed|spam|retracted|merged|triage|revision/i);
    }
  }
  expect(standingOf({ stage: "merged", answerStage: "published", page: {}, wasPublished: true, asked: [] }).sentence).toMatch(/together/);
  expect(standingOf({ stage: "published", answerStage: "published", page: null, wasPublished: true, asked: [] }).heading).toMatch(/No longer/);
  const waiting = { answerStage: null, page: null, wasPublished: false, asked: [{ reply: null }] };
  expect(standingOf({ ...waiting, stage: "unassigned" }).heading).toBe("A question for you");
  expect(standingOf({ ...waiting, stage: "declined" }).heading).toBe("Not taken up");
});
