// The pieces of a post: what the splitter finds in it, with what the file says besides. Pure.
import { momentOf, wallClockOf } from "../kit/wall-clock";
import { suggestPath } from "../magazine/paths";
import { emptyDocument, plainText } from "../text/document";
import { normalise } from "../text/normalise";
import { coverDateOf } from "../clippings/issue-line";
import type { Fields } from "../clippings/fields";
import type { Post } from "../clippings/post";
import { shapes } from "../clippings/shapes";
import { limits } from "../clippings/limits";
import { oneLine } from "../clippings/lines";
import { type Split, split } from "../clippings/split";

/** `doubts` have to be looked at by a person; `remarks` are told. Both are sentences. */
export type Piece = { key: string; fields: Fields; doubts: string[]; remarks: string[]; how: string; url: string; raw: string };

export type Where = { columnName: string; timeZone: string };

export function piecesOf(post: Post, where: Where): Piece[] {
  const authors = post.authors.length > 0 ? post.authors : post.poster ? [post.poster] : [];
  const read = split(post.blocks, { title: post.title, authors });
  if ("unsplit" in read) {
    const { why, rest } = read.unsplit;
    const whole: Split = { ...rest, heading: "", question: "", credit: null, how: "title", doubts: [] };
    return [{ ...pieceOf(post, whole, where, 0, 1), how: "", doubts: [why] }];
  }
  return read.found.map((one, n) => pieceOf(post, one, where, n, read.found.length));
}

function pieceOf(post: Post, found: Split, where: Where, n: number, of: number): Piece {
  const { credit, answer, bio, issue } = found;
  const doubts = [...found.doubts];
  const remarks = [...(of > 1 ? [`${n + 1} of ${of} answers in “${post.title.slice(0, 160) || "this text"}”.`] : []), ...post.left, ...found.left.map((line) => `Left out: “${line.length > 120 ? `${line.slice(0, 120).trimEnd()}…` : line}”`)];
  const title = withoutColumn(post.title, where.columnName);
  const printed = of === 1 ? title || found.heading : found.heading;
  const headline = cut(printed, longestField);
  if (headline !== printed) remarks.push(`The headline is cut at ${longestField} characters. It was: “${cut(printed, 600)}”.`);
  const made = headline || headlineOf(found.question);
  if (headline === "" && made !== "") remarks.push("It had no headline: this one is made of the question.");
  const bylines = found.by.length > 0 ? found.by : post.authors;
  if (bylines.length === 0 && post.poster) doubts.push(`Nobody is named under the answer. “${post.poster}” is who put it in: look whether it is who wrote it.`);
  const cover = issue ? coverDateOf(issue) : null;
  const told = wall(post, where.timeZone);
  const day = told || (cover ? `${cover}T06:00` : "");
  if (told === "" && day !== "") remarks.push(`The file gives no date: it is the day on the cover of ${issue}.`);
  return {
    key: of > 1 ? `${post.key} #${n + 1}` : post.key,
    fields: {
      headline: made,
      deck: of === 1 ? post.deck : "",
      question: found.question.slice(0, 20_000),
      name: credit?.name ?? "",
      town: credit?.town ?? "",
      region: credit?.region ?? "",
      withheld: credit?.withheld ?? false,
      answer: answer.content.length > 0 ? answer : emptyDocument,
      bylines: bylines.length > 0 ? [...bylines] : post.poster ? [post.poster] : [],
      bio: bio ?? (post.bio && found.by.length === 0 ? normalise({ type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: post.bio }] }] }) : null),
      publishedAt: day,
      issue,
      topics: post.topics.slice(0, 20),
      path: suggestPath("answer", of === 1 ? post.slug || made : made),
      addresses: post.addresses,
    },
    doubts,
    remarks,
    how: shapes[found.how],
    url: post.url,
    // A whole archive in one text is not kept once for each of its answers: there each keeps its own words.
    raw: of * post.raw.length <= limits.raw ? post.raw : `${found.question}\n\n${plainText(answer)}`,
  };
}

/** What the file says of the day, "" where it says none or one that never was. */
function wall({ when }: Post, timeZone: string): string {
  if (when === null) return "";
  if ("utc" in when) return Number.isNaN(Date.parse(when.utc)) ? "" : wallClockOf(new Date(when.utc), timeZone);
  return typeof momentOf(when.wall, timeZone) === "string" ? "" : when.wall;
}

/** A column's name before or after the headline of each of its posts is no part of it. */
export function withoutColumn(title: string, columnName: string): string {
  const text = oneLine(title.slice(0, 2_000));
  const name = columnName.trim().toLowerCase();
  const small = text.toLowerCase();
  if (name === "" || small === name) return small === name ? "" : text;
  const before = small.startsWith(name) ? /^\s*[:|—–-]\s*(.+)$/u.exec(text.slice(name.length)) : null;
  const after = small.endsWith(name) ? /^(.+?)\s*[:|—–-]\s*$/u.exec(text.slice(0, text.length - name.length)) : null;
  return (before ?? after)?.[1]?.trim() ?? text;
}

const longestHeadline = 110;
const longestField = 160;

/** The first sentence that asks, or else the first, cut at a word. */
export function headlineOf(question: string): string {
  const sentences = question.slice(0, 2_000).replace(/\s+/gu, " ").split(/(?<=[.!?…]["”’)]?)\s+/u);
  const sentence = sentences.find((one) => /\?["”’)]?$/u.test(one)) ?? sentences[0] ?? "";
  return cut(sentence, longestHeadline);
}

/** At most so many characters, and an ellipsis behind the last word that is whole. */
const cut = (text: string, longest: number): string => (text.length <= longest ? text : `${text.slice(0, longest - 1).replace(/\s+\S*$/u, "").replace(/[,;:—–-]+$/u, "")}…`);
