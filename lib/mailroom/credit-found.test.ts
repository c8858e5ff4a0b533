import { expect, test } from "vitest";
import { creditFound } from "./credit-found";

const named = (name: string, town = "", region = "") => ({ name, town, region });

test.each([
  ["a name where none was given", named(""), named("Ann Lee", "Springfield", "Ohio"), named("Ann Lee", "Springfield", "Ohio")],
  ["a place where none was given", named("Ann Lee"), named("Ann Lee", "Springfield", "Ohio"), named("Ann Lee", "Springfield", "Ohio")],
  ["the whole of half a name", named("Ann"), named("Ann Lee"), named("Ann Lee")],
  ["another name and no place", named("A. L.", "Springfield", "Ohio"), named("Ann Lee"), named("Ann Lee", "Springfield", "Ohio")],
  ["a town without a state in place of another", named("Ann Lee", "Springfield", "Ohio"), named("Ann Lee", "Köln"), named("Ann Lee", "Köln")],
])("%s is suggested", (_, now, hints, found) => {
  expect(creditFound(now, hints)).toEqual(found);
});

test.each([
  ["nothing", named("Ann Lee"), named("")], ["nothing of nobody", named(""), named("")], ["the same", named("Ann Lee", "Springfield", "Ohio"), named("Ann Lee", "Springfield", "Ohio")], ["the same state written shorter", named("Ann Lee", "Springfield", "OH"), named("Ann Lee", "Springfield", "Ohio")],
  ["half of the name", named("Ann Lee"), named("Ann")], ["the same town without its state", named("Ann Lee", "Springfield", "Ohio"), named("Ann Lee", "Springfield")],
])("%s is no suggestion", (_, now, hints) => {
  expect(creditFound(now, hints)).toBeNull();
});
