import { expect, test } from "vitest";
import { dazzleShips } from "@/db/demo/answers/dazzle-ships";
import { sphinx, trenchPost } from "@/db/demo/at-work/review";
import { fromCopy } from "../text/copy";
import { type ProposalKind, proposalsFor } from "./proposals";

const offered = (copy: string, known: string[] = []) => {
  const by: Partial<Record<ProposalKind, string[]>> = {};
  for (const { kind, words } of proposalsFor(fromCopy(copy), known)) (by[kind] ??= []).push(words.replaceAll("\u00a0", " "));
  return by;
};

test("numbers come with what they count, dates whole, ranges of years as one", () => {
  expect(offered("PQ\u00a017 lost 24 merchant ships after it was ordered to scatter. PQ 18 lost 13. JW 53 left Loch Ewe on 15\u00a0February 1943, 250 miles of sea away. Nearly 2,000 were lost in 1941–45, a rise of 12.5 percent.")).toEqual({
    name: ["PQ 17", "PQ 18", "JW 53", "Loch Ewe"],
    number: ["24 merchant ships", "13", "250 miles", "Nearly 2,000", "12.5 percent"],
    date: ["15 February 1943", "1941–45"],
  });
});

test("names are ships in italics and capitals that open no sentence; sayings are quotations", () => {
  expect(offered("Darkness helped. Somebody found the *Scharnhorst*, and Bob Ruegg of the Bank of England said “it was the worst storm of my whole life” to Ruegg. Radar won.")).toEqual({
    name: ["Scharnhorst", "Bob Ruegg", "Bank of England"],
    quotation: ["“it was the worst storm of my whole life”"],
  });
});

test("small words, days, countries and openings of sentences are no facts", () => {
  expect(offered("It was one of the best of the two. On Monday England slept. This was half of it. But they came. Nobody knew. I did. He had “doubts”.")).toEqual({});
});

test("the demo's answers: the sums and names a checker would look up", () => {
  expect(offered(trenchPost.copy!)).toEqual({
    name: ["Home Depot", "Regent’s Park", "Le Havre", "Boulogne", "Calais", "Arras"],
    number: ["Some 2,500 people", "about 12 million letters", "a million parcels", "three days"],
    date: ["1918"],
  });
  expect(offered(sphinx.copy!)).toEqual({
    date: ["July 1798", "1737", "the 1750s", "1442", "about the year 1378", "the 20th century"],
    number: ["more than 150 scholars"],
    name: ["Sphinx", "Frederic Louis Norden", "Nile", "al-Maqrizi", "Sufi", "Muhammad Sa’im al-Dahr", "Napoleon"],
  });
  expect(offered(dazzleShips.copy!).name).toEqual(["Royal Navy", "Norman Wilkinson", "U-boat", "Royal Academy", "Liverpool", "Edward Wadsworth", "United States Navy", "Atlantic", "Admiralty"]);
});

test("figures in a row that are no number are read to their end, and the number behind them is found", () => {
  expect(offered(`It read z${"1".repeat(20_000)}z and ${"1,".repeat(10_000)}1z, and 24 merchant ships.`).number).toContain("24 merchant ships");
});

test("what is a claim already, or was passed over, is not offered again, whatever its capitals and spaces", () => {
  expect(offered("PQ\u00a017 lost 24 merchant ships.", ["pq 17", "24  Merchant ships"])).toEqual({});
});

test("a text of no end is read to its end", () => {
  const long = `${"a ".repeat(20_000)}. ${"A".repeat(20_000)} ${"1,".repeat(10_000)} ${"two hundred ".repeat(2_000)}${"“ ".repeat(2_000)}`;
  expect(proposalsFor(fromCopy(long), []).length).toBeGreaterThan(0);
});
