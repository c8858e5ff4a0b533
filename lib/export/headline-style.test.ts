import { expect, test } from "vitest";
import { headlineStyle } from "./headline-style";

test.each([
  ["Boots for the expedition of 1918?", "Boots for the Expedition of 1918?"],
  ["Why the convoys to Murmansk sailed in the dark", "Why the Convoys to Murmansk Sailed in the Dark"],
  ["The crossword before D-Day", "The Crossword before D-Day"],
  ["What was de Gaulle waiting for?", "What Was de Gaulle Waiting For?"],
  ["Rations: the chocolate that was made to taste bad", "Rations: The Chocolate That Was Made to Taste Bad"],
  ["“the land-lease of a small-town mayor”", "“The Land-Lease of a Small-Town Mayor”"],
  ["who sold e.g. iPhones in PQ 17?", "Who Sold e.g. iPhones in PQ 17?"],
  ["", ""],
])("“%s” is cited as “%s”", (printed, cited) => {
  expect(headlineStyle(printed)).toBe(cited);
});
