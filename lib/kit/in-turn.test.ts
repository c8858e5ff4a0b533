import { expect, test } from "vitest";
import { inTurn } from "./in-turn";

test("one thing is done after the other, and one that fails holds up none", async () => {
  const next = inTurn();
  const said: string[] = [];
  const work = (name: string, fails = false) =>
    next(async () => {
      said.push(`${name} begins`);
      await Promise.resolve();
      said.push(`${name} ends`);
      if (fails) throw new Error(name);
      return name;
    });
  expect(await Promise.allSettled([work("one"), work("two", true), work("three")])).toMatchObject([{ value: "one" }, { reason: { message: "two" } }, { value: "three" }]);
  expect(said).toEqual(["one begins", "one ends", "two begins", "two ends", "three begins", "three ends"]);
});
