import { beforeAll, expect, test } from "vitest";
import { seal, unseal } from "./seal";

beforeAll(() => void (process.env.ASKDESK_SEAL_KEY = "a secret of thirty-two characters and more"));

test("what is sealed opens again, for its own purpose only, and not when a byte was changed", () => {
  const sealed = seal("pässword", "mailbox 7");
  expect(sealed).not.toContain("ssword");
  expect(unseal(sealed, "mailbox 7")).toBe("pässword");
  expect(() => unseal(sealed, "mailbox 8")).toThrow();
  expect(() => unseal(`${sealed.slice(0, -2)}AA`, "mailbox 7")).toThrow();
  expect(seal("pässword", "mailbox 7")).not.toBe(sealed);
});
