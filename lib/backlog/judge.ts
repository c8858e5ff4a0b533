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
import type { Remark } from "./remarks";

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
export type Verdict = { question: Judged; doubts: Remark[] } | { rejected: Remark; doubts: Remark[] } | { leftOut: Remark; doubts: Remark[] };

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
  const doubts: Remark[] = [];
  const status = cell("status");
  if (status !== "" && mapping.leaveOut.includes(status)) return { leftOut: { kind: "settled", cell: short(status) }, doubts };
  const body = cell("question");
  if (!/[\p{L}\p{N}]/u.test(body)) return { rejected: { kind: "noQuestion", cell: "" }, doubts };
  const when = receivedAt(cell("received"), mapping.order, magazine.timeZone, now, doubts);
  if (when !== null && "kind" in when) return { rejected: when, doubts };
  const written = cell("email");
  const email = written === "" ? null : addressIn(written);
  if (written !== "" && email === null) doubts.push({ kind: "noAddress", cell: short(written) });
  if ([...body].length > longestQuestion) doubts.push({ kind: "longQuestion", cell: "" });
  const way = cell("channel");
  const channel = channelOf(way);
  if (way !== "" && channel === null) doubts.push({ kind: "noChannel", cell: short(way) });
  const { town, region } = placeOf(oneLine(cell("town"), 120), oneLine(cell("region"), 80));
  const note = [cell("note"), ...(written !== "" && email === null ? [`Address in the sheet: ${written}`] : []), ...(way !== "" && channel === null ? [`How it came, in the sheet: ${way}`] : []), ...(status !== "" ? [`How it stood in the sheet: ${status}`] : [])].filter(Boolean).join("\n");
  const topics = cell("topics").split(/[,;/|\n]+/).map((topic) => topic.trim()).filter(Boolean);
  return { question: { body, name: oneLine(cell("name"), 120), town, region, email, postalAddress: cell("postal").slice(0, 500) || null, channel: channel ?? mapping.channel, receivedAt: when, topics, note: note.slice(0, 4000) }, doubts };
}

/** When it came; null where no day is told, and what is to be said where one is written that cannot be. */
function receivedAt(written: string, order: DayOrder, timeZone: string, now: Date, doubts: Remark[]): Date | Remark | null {
  if (written === "") {
    doubts.push({ kind: "noDay", cell: "" });
    return null;
  }
  const today = dayIn(timeZone, now);
  const told = readDay(written, order, Number(today.slice(0, 4)));
  if (!told) return { kind: "unreadDay", cell: short(written) };
  if (told.day > today) return { kind: "dayAhead", cell: short(written) };
  if (told.vague) doubts.push({ kind: "monthAlone", cell: short(written) });
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
