import sharp from "sharp";
import { expect, test } from "vitest";
import { houseLook } from "../look/look";
import { palettes } from "../look/palette";
import { type PairingName, pairingNames } from "../look/pairing";
import { type Card, cardAddress, cardAlt } from "./card";
import { drawCard } from "./draw-card";

const card: Card = { colours: houseLook.light, pairing: "newsreader", magazine: "Second World War Quarterly", column: "Ask the Quarterly", question: "How could anyone prefer the Arctic in the dark?", credit: "Margaret Ellison, Duluth, Minn." };

const long = Array.from({ length: 300 }, () => "convoy").join(" ");
/** What is written on cards, by pairing: each of them is drawn with some of it. */
const written: Partial<Record<PairingName, string[]>> = {
  newsreader: [card.question, "", "x".repeat(3000), "מדוע העדיפו המלחים את החושך?", "\u0000\ud800 \u202e<b>"],
  caslon: ["Q?", long, "Łódź, Győr, İzmir 🚢🇵🇱", "لماذا كانت السفن تقرع الأجراس؟"],
};

test.each(pairingNames)("a card in %s is a PNG of 1200 by 630 on the magazine's paper, whatever is written on it", async (pairing) => {
  const colours = palettes[pairingNames.indexOf(pairing) % palettes.length]!.palette.light;
  const paper = colours.paper.match(/\w\w/g)!.map((part) => Number.parseInt(part, 16));
  for (const words of written[pairing] ?? [card.question]) {
    const made = sharp(await drawCard({ ...card, colours, pairing, question: words, credit: words, column: words || "Ask", magazine: words || "Quarterly" }));
    expect(await made.metadata()).toMatchObject({ format: "png", width: 1200, height: 630 });
    // Nothing is written outside its margins.
    for (const [left, top, width, height] of [[0, 0, 48, 630], [1152, 0, 48, 630], [0, 590, 1200, 40]] as const) {
      const { channels } = await sharp(await made.clone().extract({ left, top, width, height }).removeAlpha().png().toBuffer()).stats();
      for (const [at, { min, max }] of channels.entries()) expect(Math.max(Math.abs(min - paper[at]!), Math.abs(max - paper[at]!)), words.slice(0, 20)).toBeLessThan(4);
    }
  }
});

test("letters of Central Europe are drawn, not left out", async () => {
  const [drawn, blank] = await Promise.all(["Ł", ""].map((question) => drawCard({ ...card, question })));
  expect(drawn!.equals(blank!)).toBe(false);
});

test("the address changes with what is drawn, and with nothing else", () => {
  const at = (changed: Partial<Card>) => cardAddress("https://desk.example/ask/dark", { ...card, ...changed });
  expect(at({})).toMatch(/^https:\/\/desk\.example\/ask\/dark\/card\.png\?v=[0-9a-f]{12}$/);
  expect(at({ question: card.question })).toBe(at({}));
  expect(new Set([at({}), at({ question: "Why?" }), at({ credit: "M. E." }), at({ pairing: "caslon" }), at({ magazine: "Almanac" }), at({ column: "Ask" })]).size).toBe(6);
});

test("it is described by the question, as far as networks take it", () => {
  expect(cardAlt({ question: "Why?\n\nAnd how?" })).toBe("Why? And how?");
  expect(cardAlt({ question: "word ".repeat(300) })).toMatch(/^.{400,418} ?word…$/);
});
