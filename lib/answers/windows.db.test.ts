// What a window of the writing desk and the desk make together of words that were typed on while a save was under way.
import { expect, test } from "vitest";
import { at, long, now, save, set } from "@/db/testing-saves";
import { wordsIn } from "../text/arbitrary-edits";
import { fromCopy } from "../text/copy";
import { openWindow } from "./testing-window";
import { workingText } from "./working-text";

test("of two paragraphs changed here and there, typing on in the one never takes the other's words out of the choice", async () => {
  const { helen, id } = await set();
  const both = (one: string, other: string) => fromCopy(`${long(one)}\n\n${long(other)}`);
  await save(helen, id, both("A ship", "A convoy"), 0, "first");
  const account = { acknowledged: new Set<string>(), takenOut: new Set<string>(), wordsIn };
  const window = await openWindow(helen, id, account);
  await save(helen, id, both("Their ship", "Their convoy"), 1, "other", { when: at(1) });
  window.type(both("Our ship", "Our grey convoy"));
  await window.save("whole", now, () => window.type(both("Our old ship", "Our grey convoy")));
  // What the window has of the second paragraph is still its own: what is typed there goes on from that.
  expect(window.document()).toEqual(both("Our old ship", "Our grey convoy"));
  window.type(both("Our old ship", "Our very grey convoy"));
  await window.save("whole", now, () => {});
  expect(window.document()).toEqual(both("Their ship", "Their convoy"));
  const { document, conflicts } = await workingText(helen, id);
  expect(document).toEqual(both("Their ship", "Their convoy"));
  expect(conflicts.map(({ standing, other }) => [standing, other])).toEqual([
    [fromCopy(long("Their ship")).content, fromCopy(long("Our old ship")).content],
    [fromCopy(long("Their convoy")).content, fromCopy(long("Our very grey convoy")).content],
  ]);
  expect(account.acknowledged).toContain("very");
});
