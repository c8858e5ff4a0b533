// Parts about another mail, as text: a delivery status as it stands, another mail as its head lines and what it says.
import { decodeText } from "./charset";
import { cleanText, cut } from "./clean";
import { gather } from "./gather";
import { headersOf } from "./headers";
import { textOfHtml } from "./html";
import { limits } from "./limits";
import type { Report } from "./reading";
import { firstBytes, type ReportSource } from "./sources";

/** Bytes of a mail within a mail that are looked at. */
const within = 4 * 1024 * 1024;

/** Head lines and text of a mail; mails within it stay closed. */
async function mailText(bytes: Buffer): Promise<string> {
  const { root, pieces, charset } = await gather(bytes);
  const head = headersOf(root.fields, charset).map(([name, value]) => `${name}: ${value}`);
  const text = pieces.map(({ plain, html }) => (plain?.trim() ? plain : html === null ? "" : textOfHtml(html))).join("\n\n");
  return [cut(head.join("\n"), limits.report / 2), text].join("\n\n");
}

/** The reports of a mail, as many and as much of them as is kept. */
export async function reportsOf(sources: ReportSource[]): Promise<Report[]> {
  const reports: Report[] = [];
  let size = 0;
  for (const source of sources.slice(0, limits.reports)) {
    if (size >= limits.reportsTogether) break;
    const { bytes } = firstBytes(source.open(), within);
    const whole = source.type === "message/rfc822" ? await mailText(bytes) : decodeText(bytes, null).text;
    const text = cut(cleanText(whole).trim(), Math.min(limits.report, limits.reportsTogether - size));
    reports.push({ type: source.type, text });
    size += text.length;
  }
  return reports;
}
