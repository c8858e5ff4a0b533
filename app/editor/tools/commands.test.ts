import { expect, test } from "vitest";
import { commands, commandsFor } from "./commands";
import { ariaKeys, shown } from "./shortcut";

test("keys are named as on the keyboard at hand", () => {
  expect(shown("Mod-Shift-k", false)).toBe("Ctrl Shift K");
  expect(shown("Mod-Shift-k", true)).toBe("⇧⌘K");
  expect(shown("Mod-Alt--", false)).toBe("Ctrl Alt −");
  expect(shown("Mod-Alt--", true)).toBe("⌥⌘−");
  expect(ariaKeys(["Mod-Shift-z", "Mod-y"], false)).toBe("Control+Shift+Z Control+Y");
  expect(ariaKeys(["Mod-b"], true)).toBe("Meta+B");
});

test("no two commands have the same name or a key in common", () => {
  const names = commands.map(({ name }) => name);
  const all = commands.flatMap(({ keys }) => keys);
  expect(new Set(names).size).toBe(names.length);
  expect(new Set(all).size).toBe(all.length);
});

test("no key is one that a browser keeps for itself, or that a Mac quits, hides or inspects by", () => {
  const kept = ["n", "t", "w", "q", "h", "m", "Shift-n", "Shift-t", "Shift-w", "Shift-q", "Alt-i", "Alt-u", "Alt-j", "Alt-q", "Alt-w", "Alt-h", "Alt-d", "Alt-p", "Alt-Escape", "Space", "Tab"].map((key) => `Mod-${key}`);
  const ours = commands.filter(({ isHeard }) => !isHeard).flatMap(({ keys }) => keys);
  expect(ours.filter((key) => kept.includes(key))).toEqual([]);
});

test("a checker has what leaves the words alone; a form has nothing of the desk", () => {
  expect(commandsFor({ onDesk: true, mayWrite: false }).flatMap(({ name, sign }) => (sign === undefined ? [] : [name]))).toEqual(["Note", "Fact", "Find", "Keys"]);
  expect(commandsFor({ onDesk: false, mayWrite: true }).some(({ name }) => name === "Note" || name === "Put in a picture")).toBe(false);
});
