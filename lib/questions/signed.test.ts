import { expect, test } from "vitest";
import { creditLine } from "./credit";
import { signedAs } from "./signed";

const style = { placeStyle: "ap" as const, withheldLine: "Name withheld" };

test("name and place come back from the line that was made of them", () => {
  const asker = { name: "John Smith, Jr.", town: "Duluth", region: "MN", withheld: false };
  expect(signedAs(creditLine(asker, style), asker)).toEqual({ name: "John Smith, Jr.", place: "Duluth, Minn." });
  expect(signedAs("Ann", { name: " Ann ", withheld: false })).toEqual({ name: "Ann", place: "" });
});

test("whoever withheld the name is not named, nor is anybody by guess", () => {
  const asker = { name: "Ann Lee", town: "Duluth", region: "MN", withheld: true };
  expect(signedAs(creditLine(asker, style), asker)).toBeNull();
  for (const name of ["", "Ann", "Name withheld, Minnesota"]) expect(signedAs("Name withheld, Minnesota", { name, withheld: name === "Name withheld, Minnesota" })).toBeNull();
  expect(signedAs("Annabel Lee, Ohio", { name: "Ann", withheld: false })).toBeNull();
});
