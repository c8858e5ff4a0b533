// The pieces of a post: what the splitter finds in it, with what the file says besides. Pure.
import { momentOf, wallClockOf } from "../kit/wall-clock";
import { suggestPath } from "../magazine/paths";
import { emptyDocument, plainText } from "../text/document";
import { normalise } from "../text/normalise";
import { coverDateOf } from "../clippings/issue-line";
import type { Fields } from "../clippings/fields";
import { shapes } from "../clippings/shapes";
import { limits } from "../clippings/limits";
import { oneLine } from "../clippings/lines";
import { isNoDay, type Post } from "../clippings/post";
import { type Split, split } from "../clippings/split";
import { withoutColumn } from "./own-words";

/** `doubts` have to be looked at by a person; `remarks` are told. Both are sentences. */
export type Piece = { key: string; fields: Fields; doubts: string[]; remarks: string[]; how: string; url: string; raw: string };

export type Where = { columnName: string; timeZone: string };

export function piecesOf(post: Post, where: Where): Piece[] {
  const authors = post.authors.length > 0 ? post.authors : post.poster ? [post.poster] : [];
  const read = split(post.blocks, { title: post.title, authors });
  if ("unsplit" in read) {
    const { why, rest } = read.unsplit;
    const whole: Split = { ...rest, heading: "", question: "", credit: null, how: "title", doubts: [] };
    return [{ ...pieceOf(post, whole, where, 0, 1), how: "", doubts: [why, ...post.doubts.map(({ sentence }) => sentence)] }];
  }
  return withDoubts(read.found, post).map((one, n, { length }) => pieceOf(post, one, where, n, length));
}

/** What is in doubt of a post is in doubt of that answer in it which has the words; of all of them where none has. */
function withDoubts(found: Split[], { doubts }: Post): Split[] {
  if (doubts.length === 0) return found;
  const texts = found.map(({ question, answer }) => oneLine(`${question} ${plainText(answer)}`));
  const told = doubts.map(({ words, sentence }) => ({ words: texts.some((text) => text.includes(words)) ? words : "", sentence }));
  return found.map((one, n) => ({ ...one, doubts: [...one.doubts, ...told.flatMap(({ words, sentence }) => (texts[n]!.includes(words) ? [sentence] : []))] }));
}

function pieceOf(post: Post, found: Split, where: Where, n: number, of: number): Piece {
  const { credit, answer, bio, issue } = found;
  const doubts = [...found.doubts];
  const remarks = [...(of > 1 ? [`${n + 1} of ${of} answers in “${post.title.slice(0, 160) || "this text"}”.`] : []), ...post.left, ...found.left.map((line) => `Left out: “${line.length > 120 ? `${line.slice(0, 120).trimEnd()}…` : line}”`)];
  const title = withoutColumn(post.title, where.columnName);
  const printed = of === 1 ? title || found.heading : found.heading;
  const headline = cut(printed, longestField);
  const whole = oneLine(post.title);
  const before = title !== "" && whole.endsWith(title) ? whole.slice(0, -title.length) : "";
  if (of === 1 && before !== "" && !before.toLowerCase().startsWith(where.columnName.toLowerCase())) remarks.push(`“${before.trim()}” is taken off the headline.`);
  if (headline !== printed) remarks.push(`The headline is cut at ${longestField} characters. It was: “${cut(printed, 600)}”.`);
  const made = headline || headlineOf(found.question);
  if (headline === "" && made !== "") remarks.push("It had no headline: this one is made of the question.");
  const bylines = found.by.length > 0 ? found.by : post.authors;
  if (bylines.length === 0 && post.poster) doubts.push(`Nobody is named under the answer. “${post.poster}” is who put it in: look whether it is who wrote it.`);
  const cover = issue ? coverDateOf(issue) : null;
  const { told, never } = wall(post, where.timeZone);
  const day = told || (cover ? `${cover}T06:00` : "");
  if (told === "" && day !== "") remarks.push(`${never || "The file gives no date."} The day on the cover of ${issue} stands in for it.`);
  else if (never !== "") remarks.push(never);
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

/** What the file says of the day, "" where it says none, and the sentence where that is on no calendar. */
function wall({ when }: Post, timeZone: string): { told: string; never: string } {
  if (when === null) return { told: "", never: "" };
  const said = "utc" in when ? when.utc : when.wall;
  const isNone = isNoDay(said) || ("utc" in when ? Number.isNaN(Date.parse(said)) : typeof momentOf(said, timeZone) === "string");
  if (isNone) return { told: "", never: `The file dates it ${said.replace("T", ", ").replace(/:00Z$/u, "")}, and there is no such day or time.` };
  return { told: "utc" in when ? wallClockOf(new Date(said), timeZone) : said, never: "" };
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
