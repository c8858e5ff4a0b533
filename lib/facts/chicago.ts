// Sources in Chicago style, set by a citation processor on the server. What it gives back as tags becomes our own inline text: no HTML
// of its making goes anywhere.
import { createRequire } from "node:module";
import type { Citation } from "../kit/citation";
import type { Inline, Mark, Text } from "../kit/doc";
import { chicagoStyle } from "./chicago-style";

/** One source in three forms: the whole note with its place, the short note, the entry of a bibliography; each ends with a full stop. */
export type Cited = { note: Inline[]; short: Inline[]; entry: Inline[] };

type Driver = import("@citeproc-rs/wasm").Driver;
let driver: Driver | undefined;

/** Loaded when the first source is shown: five megabytes that most pages never need. */
function processor(): Driver {
  if (driver) return driver;
  const { Driver: Made } = createRequire(import.meta.url)("@citeproc-rs/wasm") as typeof import("@citeproc-rs/wasm");
  driver = new Made({ style: chicagoStyle, format: "html", formatOptions: { linkAnchors: false }, bibliographyNoSort: true });
  return driver;
}

// Signs that the processor would read as markup pass through it as signs that nobody types, and come back as themselves.
const disguise: Record<string, string> = { "<": "\ue000", ">": "\ue001", "&": "\ue002" };
const undisguise: Record<string, string> = { "\ue000": "<", "\ue001": ">", "\ue002": "&", "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#x27;": "'", "&#39;": "'" };
const plain = (text: string) => text.replace(/[\ue000-\ue002]/gu, "").replace(/[<>&]/gu, (sign) => disguise[sign]!);
/** Titles are typed as copy: *Sheffield* within one is a ship. */
const asTitle = (text: string) => plain(text).replace(/\*([^*\n]+)\*/gu, "<i>$1</i>");
const address = (text: string) => text.replace(/[<>"\s]/gu, (sign) => encodeURIComponent(sign));
/** A later note leaves the subtitle out, and an article before it (14.33). */
const shortTitle = (title: string) => title.split(/: |\? |! /u)[0]!.replace(/^(?:The|An?) (?=.)/u, "");

function forProcessor(citation: Citation): Record<string, unknown> {
  const { locator: _, label: __, note: ___, type, ...rest } = citation;
  const words = (value: unknown): unknown =>
    typeof value === "string" ? plain(value) : Array.isArray(value) ? value.map(words) : typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value).map(([name, one]) => [name, words(one)])) : value;
  return {
    ...(words(rest) as object),
    // Addresses are escaped as addresses are; a disguise in one would be escaped with it.
    ...(citation.URL ? { URL: address(citation.URL) } : {}),
    ...(citation.DOI ? { DOI: address(citation.DOI) } : {}),
    // The processor knows the words of CSL 1.0.1; "document" came with 1.0.2.
    type: type === "document" ? "report" : type,
    title: asTitle(citation.title),
    "title-short": asTitle(shortTitle(citation.title)),
    ...(citation["container-title"] ? { "container-title": asTitle(citation["container-title"]) } : {}),
  };
}

/** Reads the few tags of the processor's output; any other is dropped, its words stay. */
function inlineOf(html: string): Inline[] {
  const parts: Text[] = [];
  const slants: boolean[] = [];
  for (const [piece] of html.matchAll(/<[^>]*>|[^<]+/gu)) {
    if (piece.startsWith("</")) slants.pop();
    else if (piece.startsWith("<")) slants.push(/^<(?:i|em)\b|font-style:\s*italic/u.test(piece) || (!/font-style:\s*normal/u.test(piece) && slants.at(-1) === true));
    else {
      const text = piece.replace(/&(?:amp|lt|gt|quot|#x27|#39);|[\ue000-\ue002]/gu, (sign) => undisguise[sign]!);
      const marks: Mark[] = slants.at(-1) === true ? [{ type: "italic" }] : [];
      parts.push(marks.length > 0 ? { type: "text", text, marks } : { type: "text", text });
    }
  }
  return parts;
}

const kept = new Map<string, Cited>();
const mostKept = 1_000;

/**
 * A source as Chicago has it. The same citation always gives the same words, so they are kept.
 * @param citation as the ledger keeps it; what it lacks is left out
 */
export function chicago(citation: Citation): Cited {
  const name = JSON.stringify(citation);
  const before = kept.get(name);
  if (before) return before;
  const cited = set(citation);
  if (kept.size >= mostKept) kept.delete(kept.keys().next().value!);
  kept.set(name, cited);
  return cited;
}

function set(citation: Citation): Cited {
  const at = processor();
  const place = citation.locator ? { locator: plain(citation.locator), label: citation.label ?? "page" } : {};
  at.resetReferences([{ id: "it", ...forProcessor(citation) }]);
  at.initClusters([{ id: "first", cites: [{ id: "it", ...place }] }, { id: "again", cites: [{ id: "it", ...place }] }]);
  at.setClusterOrder([{ id: "first", note: 1 }, { id: "again", note: 2 }]);
  const { allClusters, bibEntries } = at.fullRender() as unknown as { allClusters: Record<string, string>; bibEntries: { value: string }[] };
  return { note: inlineOf(allClusters["first"] ?? ""), short: inlineOf(allClusters["again"] ?? ""), entry: inlineOf(bibEntries[0]?.value ?? "") };
}

/** The words of a form alone. */
export const wordsOfCited = (parts: readonly Inline[]): string => parts.map((part) => (part.type === "text" ? part.text : "")).join("");
