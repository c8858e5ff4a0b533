import { expect, test } from "vitest";
import { clean, line, neededLine } from "./typed";

test("what PostgreSQL cannot keep, or a page would suffer from, is taken out; the words stay", () => {
  expect(clean("a\u0000b\r\nc\ud800d \u202eevil\u202c\n")).toBe("ab\ncd evil");
  expect(clean("tab\there 🙂 é")).toBe("tab\there 🙂 é");
});

test("a line is one line, and one that is needed may not be blank", () => {
  expect(line().parse("  too\n many   spaces ")).toBe("too many spaces");
  expect(neededLine("Say why.").safeParse(" \n ").error?.issues[0]?.message).toBe("Say why.");
  expect(line(5).safeParse("sixsix").error?.issues[0]?.message).toBe("That is longer than 5 characters.");
});
