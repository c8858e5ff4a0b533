// Which letter came back: the Message-IDs that a report names as the letter's own. Pure.
import { headOf } from "./heads";
import type { Reading } from "./reading";

const idLine = /^[>| \t]{0,20}(?:x-)?(?:original-)?message-id[ \t]{0,5}:\s{0,5}<?([^\s<>,@]{1,200}@[^\s<>,]{1,200})>?/gim;

/** Of a mail or its head lines: only what stands above the text counts, for the text may speak of other mail. */
const headBlock = (text: string) => text.replace(/\r\n?/g, "\n").replace(/^\n+/, "").split(/\n[ \t]*\n/)[0] ?? "";

const idsIn = (text: string) => [...text.matchAll(idLine)].map(([, id]) => id!);

/**
 * The ids, the likeliest first: of the letter enclosed, of head lines quoted in the text, of the fields for machines, and last of what
 * the report answers. The report's own id is none of them.
 */
export function originalIds(reading: Reading): string[] {
  const enclosed = reading.reports.filter(({ type }) => type === "text/rfc822-headers" || type === "message/rfc822");
  const machine = reading.reports.filter(({ type }) => type === "message/delivery-status" || type === "message/disposition-notification" || type === "message/feedback-report");
  const ids = [
    ...enclosed.flatMap(({ text }) => idsIn(headBlock(text))),
    ...idsIn(reading.text.slice(0, 50_000)),
    ...machine.flatMap(({ text }) => idsIn(text)),
    ...[headOf(reading, "x-original-message-id"), headOf(reading, "original-message-id")].flatMap((value) => /[^\s<>]+@[^\s<>]+/.exec(value)?.[0] ?? []),
    ...reading.inReplyTo,
    ...reading.references.toReversed(),
  ];
  return [...new Set(ids)].filter((id) => id !== reading.messageId).slice(0, 20);
}
