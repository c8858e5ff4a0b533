// `node scripts/face-widths.mjs`: reads the widths of the faces named below once and writes lib/copyfit/faces/*.json.
// Needed only when a face is added. Parser and fonts are fetched into a folder that is thrown away; nothing of them is shipped but numbers.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Package, version and name. All under the SIL Open Font License 1.1. */
const faces = [
  ["newsreader", "5.3.0", "Newsreader"],
  ["eb-garamond", "5.3.0", "EB Garamond"],
  ["libre-baskerville", "5.3.0", "Libre Baskerville"],
  ["libre-caslon-text", "5.3.0", "Libre Caslon Text"],
  ["libre-franklin", "5.3.0", "Libre Franklin"],
  ["source-sans-3", "5.3.1", "Source Sans 3"],
  ["source-serif-4", "5.3.1", "Source Serif 4"],
];
const parser = "fontkit@2.0.4";
/** Style, and the file of it. */
const styles = [["roman", "400-normal"], ["italic", "400-italic"], ["bold", "700-normal"]];

const range = (from, to) => Array.from({ length: to - from + 1 }, (_, n) => String.fromCodePoint(from + n)).join("");
/** What has a width of its own: ASCII, Latin-1, and the signs of good typesetting. */
const signs = range(0x20, 0x7e) + range(0xa1, 0xac) + range(0xae, 0xff) + "ŒœŠšŸŽž–—‘’‚“”„†‡•…‹›€™−";
/** Pairs of these are looked at for kerning and ligatures. */
const paired = `${range(0x61, 0x7a)}${range(0x41, 0x5a)}${range(0x30, 0x39)} .,;:!?-–—’‘“”()/`;
/** In thousandths of an em; below it a pair is not worth its bytes: a fiftieth of a letter. */
const least = 10;

const kindOf = (sign) => (/[a-z]/.test(sign) ? "small" : /[A-Z]/.test(sign) ? "capital" : /[0-9]/.test(sign) ? "figure" : "sign");
/** Pairs that stand in words: no capital after a small letter, no letter beside a figure. */
const occurs = (left, right) => !["small capital", "small figure", "capital figure", "figure small", "figure capital"].includes(`${kindOf(left)} ${kindOf(right)}`);

const put = (table, key, sign) => (table[key] = (table[key] ?? "") + sign);

/** @param isKerned of subheads, which are a few words, the letters' own widths are enough */
function readStyle(font, isKerned) {
  const scale = 1000 / font.unitsPerEm;
  const advance = (text) => Math.round(font.layout(text).advanceWidth * scale);
  const widths = {};
  const kerns = {};
  const own = new Map([...signs].filter((sign) => font.hasGlyphForCodePoint(sign.codePointAt(0))).map((sign) => [sign, advance(sign)]));
  for (const [sign, width] of own) put(widths, width, sign);
  for (const left of isKerned ? paired : "") {
    const of = {};
    for (const right of paired) {
      if (!occurs(left, right)) continue;
      const change = advance(left + right) - (own.get(left) ?? 0) - (own.get(right) ?? 0);
      if (own.has(left) && own.has(right) && Math.abs(change) >= least) put(of, change, right);
    }
    if (Object.keys(of).length > 0) kerns[left] = of;
  }
  return { widths, kerns };
}

const folder = mkdtempSync(join(tmpdir(), "face-widths-"));
try {
  const fetched = spawnSync("npm", ["install", "--prefix", folder, "--no-audit", "--no-fund", "--ignore-scripts", parser, ...faces.map(([name, version]) => `@fontsource/${name}@${version}`)], { stdio: "inherit" });
  if (fetched.status !== 0) process.exit(1);
  const fontkit = createRequire(join(folder, "package.json"))("fontkit");
  for (const [name, version, title] of faces) {
    const read = {};
    for (const [style, file] of styles) {
      try {
        const font = fontkit.create(readFileSync(join(folder, `node_modules/@fontsource/${name}/files/${name}-latin-${file}.woff2`)));
        read[style] = readStyle(font, style !== "bold");
      } catch (problem) {
        console.log(`${title} has no ${style}: ${problem.message}`);
      }
    }
    const text = JSON.stringify({ name: title, source: `@fontsource/${name} ${version}`, licence: "OFL-1.1", styles: read });
    writeFileSync(join(import.meta.dirname, `../lib/copyfit/faces/${name}.json`), `${text}\n`);
    console.log(`${title}: ${(text.length / 1000).toFixed(1)} kB`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
