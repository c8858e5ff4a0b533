import { expect, test } from "vitest";
import { copyfit } from "./copyfit";

test("a tenth above or below still fits, and the words say by how much it does not", () => {
  expect([359, 360, 440, 441].map((words) => copyfit(words, 400).state)).toEqual(["under", "fits", "fits", "over"]);
  expect(copyfit(331, 420).sentence).toBe("Room for about 89 words more: 420 were asked for.");
  expect(copyfit(1, 2).sentence).toBe("That fits the 2 asked for.");
  expect(copyfit(1_501, 1_000).sentence).toBe("501 words over the 1,000 asked for.");
  expect(copyfit(0, 1)).toMatchObject({ state: "fits", from: 0 });
});
