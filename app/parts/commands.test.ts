import { expect, test } from "vitest";
import { type Command, commandsFor } from "./commands";

const command = (label: string, group: Command["group"] = "Here"): Command => ({ label, group, run: () => {} });
const here = [command("Accept"), command("Accept and assign"), command("Letters 4", "Views"), command("Letters out", "Places")];
const labels = (typed: string) => commandsFor(typed, here, () => {}).map(({ label }) => label);

test("nothing typed is everything the page offers; words narrow it, in any order and by the kind of thing too", () => {
  expect(labels("")).toEqual(here.map(({ label }) => label));
  expect(labels("assign acc")[0]).toBe("Accept and assign");
  expect(labels("letters places")[0]).toBe("Letters out");
});

test("a reference opens its question, and other words can be searched for", () => {
  const gone: string[] = [];
  const go = (address: string) => void gone.push(address);
  commandsFor(" ffw-1042 ", here, go)[0]!.run();
  for (const { group, run } of commandsFor("bells & whistles", here, go)) if (group === "Search") run();
  expect(gone).toEqual(["/desk/questions/FFW-1042", "/desk/search?q=bells%20%26%20whistles", "/desk/inbox?q=bells%20%26%20whistles", "/desk/questions?stage=all&q=bells%20%26%20whistles"]);
});

test("what was found stands after what the page offers, and before the searches", () => {
  const gone: string[] = [];
  const found = [{ title: "Letters home", about: "Questions · FFW-1042", href: "/desk/questions/FFW-1042" }];
  const commands = commandsFor("letters", here, (address) => void gone.push(address), found);
  expect(commands.map(({ group }) => group)).toEqual(["Views", "Places", "Found", "Search", "Search", "Search"]);
  commands[2]!.run();
  expect(gone).toEqual(["/desk/questions/FFW-1042"]);
  expect(commandsFor("", here, () => {}, found).some(({ group }) => group === "Found")).toBe(false);
});
