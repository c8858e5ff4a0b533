import * as fc from "fast-check";
import { expect, test } from "vitest";
import { ownWords, samples } from "../mail/variables";
import { addingReply, decliningWith, fillReply, replyProblem, usualReasons } from "./reply";

test("the usual reasons can be filled in, and are of different names", () => {
  for (const { body } of usualReasons) {
    expect(replyProblem(body)).toBe(false);
    expect(fillReply(body, samples)).not.toMatch(/[{}]/);
  }
  expect(new Set(usualReasons.map(({ name }) => name.toLowerCase())).size).toBe(usualReasons.length);
});

test("what cannot be filled in is refused with a sentence that names it", () => {
  expect(replyProblem("Dear {nmae}")).toBe("This letter knows nothing of {nmae}. What it can fill in stands beside the form.");
  expect(replyProblem("See {status}")).toContain("{status}");
  expect(replyProblem("A { alone")).toContain("A brace stands alone.");
  const form = { columnId: "1", use: "reply", name: "Which ship" };
  expect(addingReply.safeParse({ ...form, body: "" }).error?.issues[0]?.message).toBe("The reply has no words yet.");
  expect(addingReply.safeParse({ ...form, use: "decline", body: "" }).success).toBe(true);
  expect(addingReply.safeParse({ ...form, body: "{reason}" }).success).toBe(false);
});

test("a paragraph in which something has nothing to say is left out", () => {
  expect(fillReply("Of {reference}.\n\nIn {column}.", { reference: "WWQ-7", column: "" })).toBe("Of WWQ-7.");
});

test("whatever readers are called, nothing but the words to be filled in is replaced", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), fc.constantFrom(...ownWords), (typed, word) => {
      const read = fillReply(`So, {${word}} it is.`, { [word]: typed });
      if (typed.trim() !== "") expect(read.startsWith("So, ")).toBe(true);
    }),
  );
});

test("why is a reason of the column, or words of one’s own, or both; never neither", () => {
  const form = { questionId: "1" };
  expect(decliningWith.safeParse(form).error?.issues[0]).toMatchObject({ path: ["reason"], message: "Say why, in a sentence. The log keeps it." });
  expect(decliningWith.safeParse({ ...form, why: "Asked lately" }).success).toBe(true);
  expect(decliningWith.safeParse({ ...form, reason: "Asked often." }).success).toBe(true);
});
