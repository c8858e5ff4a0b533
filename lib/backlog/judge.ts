// What would become of a row: a question with whom it is of and when it came, or a reason why none. Pure.
import { createHash } from "node:crypto";
import type { SheetMapping } from "@/db/schema/backlog";
import { emailProblem, longestQuestion } from "../intake/asking";
import { dayIn } from "../kit/day";
import { fold } from "../kit/fold";
import { clean } from "../kit/typed";
import { momentOf } from "../kit/wall-clock";
import type { DayOrder, InboxChannel, SheetField } from "../words";
import { readDay } from "./dates";
import { channelOf, joined } from "./fields";

export type Judged = {
  body: string;
  name: string;
  town: string;
  region: string;
  email: string | null;
  postalAddress: string | null;
  channel: InboxChannel;
  /** Null: the row tells no day, and it counts as received when it is brought in. */
  receivedAt: Date | null;
  topics: string[];
  note: string;
};
export type Verdict = { question: Judged; doubts: string[] } | { rejected: string; doubts: string[] } | { leftOut: string; doubts: string[] };

const oneLine = (text: string, most: number) => [...clean(text).replace(/\s+/g, " ")].slice(0, most).join("").trim();
const short = (text: string) => (text.length > 40 ? `${oneLine(text, 40)}…` : oneLine(text, 40));

/** All cells that are of this field, as one text. */
export function cellOf(cells: readonly string[], { fields }: SheetMapping, field: SheetField): string {
  const said = fields.flatMap((each, at) => (each === field ? [clean(cells[at] ?? "")] : [])).filter(Boolean);
  return joined[field] === undefined ? (said[0] ?? "") : said.join(joined[field]);
}

/** An address within what was written: "Ann <ann@example.org>", "mailto:ann@example.org". */
const addressIn = (text: string): string | null => {
  const found = /[^\s<>(),;:"]+@[^\s<>(),;:"]+/.exec(text.replace(/^mailto:/i, ""))?.[0] ?? "";
  return emailProblem(found) ? null : found;
};

export function judge(cells: readonly string[], mapping: SheetMapping, magazine: { timeZone: string }, now: Date): Verdict {
  const cell = (field: SheetField) => cellOf(cells, mapping, field);
  const doubts: string[] = [];
  const status = cell("status");
  if (status !== "" && mapping.leaveOut.includes(status)) return { leftOut: `It stands as “${short(status)}”.`, doubts };
  const body = cell("question");
  if (!/[\p{L}\p{N}]/u.test(body)) return { rejected: "There is no question in it.", doubts };
  const when = receivedAt(cell("received"), mapping.order, magazine.timeZone, now, doubts);
  if (typeof when === "string") return { rejected: when, doubts };
  const written = cell("email");
  const email = written === "" ? null : addressIn(written);
  if (written !== "" && email === null) doubts.push(`“${short(written)}” is not an email address. It comes along as a note.`);
  if ([...body].length > longestQuestion) doubts.push(`It is longer than ${longestQuestion.toLocaleString("en-US")} characters. All of it is kept as sent; what is edited for print begins with as many.`);
  const way = cell("channel");
  const channel = channelOf(way);
  if (way !== "" && channel === null) doubts.push(`“${short(way)}” is no way by which questions come here. It counts as the others that say none, and is kept as a note.`);
  const { town, region } = placeOf(oneLine(cell("town"), 120), oneLine(cell("region"), 80));
  const note = [cell("note"), ...(written !== "" && email === null ? [`Address in the sheet: ${written}`] : []), ...(way !== "" && channel === null ? [`How it came, in the sheet: ${way}`] : []), ...(status !== "" ? [`How it stood in the sheet: ${status}`] : [])].filter(Boolean).join("\n");
  const topics = cell("topics").split(/[,;/|\n]+/).map((topic) => topic.trim()).filter(Boolean);
  return { question: { body, name: oneLine(cell("name"), 120), town, region, email, postalAddress: cell("postal").slice(0, 500) || null, channel: channel ?? mapping.channel, receivedAt: when, topics, note: note.slice(0, 4000) }, doubts };
}

/** When it came; a sentence where a day is written that cannot be. */
function receivedAt(written: string, order: DayOrder, timeZone: string, now: Date, doubts: string[]): Date | string | null {
  if (written === "") {
    doubts.push("No day is told. It counts as received when it is brought in.");
    return null;
  }
  const today = dayIn(timeZone, now);
  const told = readDay(written, order, Number(today.slice(0, 4)));
  if (!told) return `The day “${short(written)}” cannot be read.`;
  if (told.day > today) return `The day “${short(written)}” has not come yet.`;
  if (told.vague) doubts.push(`“${short(written)}” names no day. The first of the month is taken.`);
  const at = told.time ? momentOf(`${told.day}T${told.time}`, timeZone) : "";
  const moment = typeof at === "string" ? (momentOf(`${told.day}T12:00`, timeZone) as Date) : at;
  return moment > now ? now : moment;
}

/** "Memphis, Tennessee" in one column is two. */
function placeOf(town: string, region: string): { town: string; region: string } {
  const at = town.lastIndexOf(",");
  return region === "" && at > 0 ? { town: town.slice(0, at).trim(), region: town.slice(at + 1).trim().slice(0, 80) } : { town, region };
}

/**
 * By this a row is known again, in the same file or a later one: what was asked, by whom, and on which day. What a sheet says besides, such as
 * a note, may change meanwhile. sha-256, hex.
 */
export const hashOf = ({ body, name, email, receivedAt: at }: Judged, timeZone: string): string =>
  createHash("sha256")
    .update(JSON.stringify(["backlog", fold(body).replace(/[^\p{L}\p{N}]+/gu, " ").trim(), fold(name).replace(/[^\p{L}\p{N}]+/gu, " ").trim(), email?.toLowerCase() ?? "", at ? dayIn(timeZone, at) : ""]))
    .digest("hex");
