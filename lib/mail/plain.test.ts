import * as fc from "fast-check";
import { expect, test } from "vitest";
import { mailbox } from "./from";
import { masked, oneLine, paragraphs, quoted, secretPlace, withSecrets, words } from "./plain";

test("whatever somebody types, it never draws a secret into a letter", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom("{", "{{", "}}", "status", "{{status}}", " ", "\u0000", "\n", "{\u0000{", "{\u202a{"), { maxLength: 12 }), (parts) => {
      const typed = parts.join("");
      expect(withSecrets(words(typed), { status: "SECRET" })).not.toContain("SECRET");
      expect(withSecrets(quoted(typed), { status: "SECRET" })).not.toContain("SECRET");
    }),
  );
});

test("a secret is filled in when sent and masked on the desk", () => {
  const body = paragraphs("Hello", false, `Here: ${secretPlace("status")}`);
  expect(withSecrets(body, { status: "https://a.example/q/x" })).toBe("Hello\n\nHere: https://a.example/q/x");
  expect(masked(body)).toBe("Hello\n\nHere: [private link]");
});

test("a typed line can neither begin another head line nor end a quoted name", () => {
  expect(oneLine("Bells\r\nBcc: all@example.org\u0000")).toBe("Bells Bcc: all@example.org");
  expect(mailbox('Ask "us"\r\nBcc: x', "ask@example.org")).toBe('"Ask  us   Bcc: x" <ask@example.org>');
});

test("typed words are quoted line by line", () => {
  expect(quoted("Why?\n\nBecause.")).toBe("> Why?\n>\n> Because.");
});
