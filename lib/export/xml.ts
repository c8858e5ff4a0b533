// Words inside XML, and inside the feeds in other formats: one law for what may stand there.
import { escapeHtml } from "../kit/escape-html";

/** The same words without the signs that XML 1.0 cannot hold. https://www.w3.org/TR/xml/#charsets */
export const printable = (text: string): string => text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "");

/** Safe between XML tags and in attributes: markup is escaped and signs that XML cannot hold are left out. */
export const xml = (text: string): string => escapeHtml(printable(text));
