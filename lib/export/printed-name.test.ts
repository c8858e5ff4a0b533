import { expect, test } from "vitest";
import { bareName, inverted, splitName } from "./printed-name";

test.each([
  ["Margaret Ellison", "Ellison, Margaret"],
  ["S. W. Roskill", "Roskill, S. W."],
  ["A J P Taylor", "Taylor, A J P"],
  ["Jan van Dyke", "van Dyke, Jan"],
  ["Maria de la Cruz", "de la Cruz, Maria"],
  ["Georg von und zu Stein", "von und zu Stein, Georg"],
  ["Martin Van Buren", "Van Buren, Martin"],
  ["Van Morrison", "Morrison, Van"],
  ["Ursula K. Le Guin", "Le Guin, Ursula K."],
  ["John Smith Jr.", "Smith, John, Jr."],
  ["John Smith, Jr.", "Smith, John, Jr."],
  ["Henry Louis Gates III", "Gates, Henry Louis, III"],
  ["Mary Lloyd-Jones", "Lloyd-Jones, Mary"],
  ["Harun al-Rashid", "al-Rashid, Harun"],
  ["José Ortega y Gasset", "Ortega y Gasset, José"],
  ["Yo-Yo Ma", "Ma, Yo-Yo"],
  ["Madonna", "Madonna"],
  ["The Editors", "The Editors"],
  ["Marks and Spencer", "Marks and Spencer"],
  ["Marsh, Helen of the Museum", "Marsh, Helen of the Museum"],
])("%s stands in a list as %s", (printed, listed) => {
  expect(inverted(splitName(printed))).toBe(listed);
});

test.each([
  ["Dr. Helen Marsh", "Helen Marsh"],
  ["Prof. Dr. Jan van Dyke", "Jan van Dyke"],
  ["Sir  Max Hastings", "Max Hastings"],
  ["Helen Marsh, Ph.D.", "Helen Marsh"],
  ["Helen Marsh PhD FRHistS", "Helen Marsh"],
  ["John Smith, Jr., MD", "John Smith Jr."],
  ["Ann MA", "Ann MA"],
  ["Drew Professor", "Drew Professor"],
  ["Madonna", "Madonna"],
])("%s without titles and degrees is %s", (printed, bare) => {
  expect(bareName(printed)).toBe(bare);
});
