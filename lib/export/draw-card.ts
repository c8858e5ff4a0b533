// Draws a card: nameplate, Scotch rule and standing head, then the question beside its Q, as on the page.
import { join } from "node:path";
import { createCanvas, GlobalFonts, type SKRSContext2D } from "@napi-rs/canvas";
import sharp from "sharp";
import { runsLeftward } from "../kit/leftward";
import { filesOf, fontAddress, lettersOf } from "../look/faces";
import { pairingOf } from "../look/pairing";
import { type Card, cardSize } from "./card";
import { cardWords, setWords } from "./card-words";

const { width, height } = cardSize;
const edge = 64;
/** Where the words begin, right of the Q. */
const indent = 326;
const block = { top: 206, bottom: height - 52 };
const setting = { width: width - edge - indent, height: 314, sizes: [66, 60, 55, 51, 47, 44, 41, 38, 35], leading: 1.27, mostLines: 6 };

type File = ReturnType<typeof filesOf>[number];
const named = (file: File) => `Card ${file}`;

/** Faces that a server may have, for letters of other scripts: not asked for as italics, since none is slanted for us. */
const others = ["Noto Serif", "Noto Serif Hebrew", "Noto Naskh Arabic", "Noto Sans", "Noto Sans Hebrew", "Noto Sans Arabic", "Noto Serif CJK JP", "Noto Sans CJK JP", "DejaVu Serif", "DejaVu Sans", "FreeSerif", "Times New Roman", "Arial"];

/** The face by name, its files read when a card first needs them; letters that it lacks come from a face of the server's. */
function fontOf(weight: number, size: number, ...wanted: File[]): string {
  for (const file of wanted) {
    if (!GlobalFonts.has(named(file))) GlobalFonts.registerFromPath(join(/* turbopackIgnore: true */ process.cwd(), "public", fontAddress(file)), named(file));
  }
  here ??= others.filter((name) => GlobalFonts.has(name));
  return `${weight} ${size}px ${[...wanted.map(named), ...here].map((name) => `"${name}"`).join(", ")}`;
}
let here: string[] | null = null;

/** The card as a PNG, in as few colours as type on paper needs. */
export async function drawCard(card: Card): Promise<Buffer> {
  const { colours } = card;
  const pairing = pairingOf(card.pairing);
  const [display, italic, sans] = [filesOf(pairing.display), filesOf(pairing.text, "italic"), filesOf(pairing.sans)];
  const thin = lettersOf(pairing.display);
  const bold = pairing.weight > 500;
  const canvas = createCanvas(width, height);
  const pen = canvas.getContext("2d");
  pen.fillStyle = colours.paper;
  pen.fillRect(0, 0, width, height);

  pen.fillStyle = colours.ink;
  write(pen, cardWords(card.magazine), 82, width - 2 * edge, (size) => fontOf(bold ? pairing.weight : 500, size, ...display), 42);
  pen.fillRect(edge, 106, width - 2 * edge, 7);
  pen.fillRect(edge, 116, width - 2 * edge, 2);
  pen.fillStyle = colours.house;
  pen.letterSpacing = "3.4px";
  write(pen, cardWords(card.column).toLocaleUpperCase("en"), 160, width - 2 * edge, (size) => fontOf(600, size, ...sans), 21);
  pen.letterSpacing = "0px";
  pen.globalAlpha = 0.15;
  pen.fillStyle = colours.ink;
  pen.fillRect(edge, 184, width - 2 * edge, 1.5);
  pen.globalAlpha = 1;

  const inItalic = (size: number) => fontOf(400, size, ...italic);
  const set = setWords(cardWords(card.question), (words, size) => ((pen.font = inItalic(size)), pen.measureText(words).width), setting);
  const step = set.size * setting.leading;
  const tall = Math.max(set.lines.length * step + 54, 250);
  // A little above the middle, where the eye takes it for the middle.
  const first = block.top + Math.max(0, block.bottom - block.top - tall) * 0.42 + set.size;

  pen.fillStyle = colours.house;
  pen.font = fontOf(300, 310, ...thin, ...display);
  // The Q's head stands at the height of the first line's capitals.
  pen.fillText("Q", edge - 12, first - set.size * 0.66 + 208);

  pen.fillStyle = colours.ink;
  pen.font = inItalic(set.size);
  const leftward = runsLeftward(card.question);
  pen.direction = leftward ? "rtl" : "ltr";
  pen.textAlign = leftward ? "right" : "left";
  const side = leftward ? width - edge : indent;
  for (const [at, line] of set.lines.entries()) pen.fillText(line, side, first + at * step);

  pen.globalAlpha = 0.8;
  pen.font = fontOf(500, 26, ...sans);
  pen.direction = "ltr";
  const credit = card.credit === "" ? "" : cut(pen, `—${cardWords(card.credit)}`, setting.width);
  pen.fillText(credit, side, first + (set.lines.length - 1) * step + 62);

  return sharp(await canvas.encode("png")).png({ palette: true, colours: 64, dither: 0 }).toBuffer();
}

/** One line at the left edge, as large as it may be, smaller when it is long, and cut when it is too long all the same. */
function write(pen: SKRSContext2D, words: string, baseline: number, room: number, font: (size: number) => string, largest: number): void {
  pen.font = font(largest);
  pen.font = font(Math.max(Math.round(largest * 0.6), Math.min(largest, Math.floor((largest * room) / Math.max(1, pen.measureText(words).width)))));
  pen.fillText(cut(pen, words, room), edge, baseline);
}

/** The words in one line, with an ellipsis where they do not go in. */
const cut = (pen: SKRSContext2D, words: string, room: number): string =>
  setWords(words, (text) => pen.measureText(text).width, { width: room, height: 1, sizes: [1], leading: 1, mostLines: 1 }).lines[0] ?? "";
