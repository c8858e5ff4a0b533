// The text of a mail as one, from its parts or, where they say nothing, from what stands beside them. Pure.
import { decodeText } from "./charset";
import { cleanText, cut } from "./clean";
import type { Flag } from "./flags";
import type { Gathered } from "./gather";
import { textOfHtml } from "./html";
import { limits } from "./limits";
import type { Reading } from "./reading";

/** The text of the pieces, each as it was typed or made from HTML. */
export function textOf({ pieces }: Gathered, flags: Set<Flag>): Pick<Reading, "text" | "textFrom"> {
  const texts: string[] = [];
  let [size, from]: [number, Reading["textFrom"]] = [0, "none"];
  for (const { plain, html } of pieces) {
    if (size > limits.text) break;
    const text = cleanText(plain?.trim() ? plain : html === null ? "" : textOfHtml(html)).replace(/^\n+/, "").trimEnd();
    if (text === "") continue;
    if (from !== "plain") from = plain?.trim() ? "plain" : "html";
    texts.push(text);
    size += text.length + 2;
  }
  if (size > limits.text + 2) flags.add("tooLong");
  return { text: cut(texts.join("\n\n"), limits.text), textFrom: from };
}

/** When nothing could be read: what stands beside the parts, or, of what has no head lines or more parts than are gone through, the whole. */
export function rawText(raw: Buffer, { root, charset, flags }: Gathered): string {
  const bytes = root.fields.length === 0 || flags.has("tooManyParts") ? raw : Buffer.concat(root.body);
  const text = cleanText(decodeText(bytes.subarray(0, limits.textBytes), charset).text);
  const shown = root.children.length === 0 || bytes === raw ? text : text.replace(/^--.*$/gm, "").replace(/^This is a (?:MIME|multi-?part)[^\n]*$/gim, "");
  return shown.trim() === "" ? "" : cut(shown.replace(/^\s*\n/, "").trimEnd(), limits.text);
}
