// Signs of mail that came through a mailing list (RFC 2369, RFC 2919) or was sent in bulk. Pure.
import { headOf, hasHead } from "./heads";
import type { Reading } from "./reading";

const own = ["list-id", "list-post", "list-help", "list-subscribe", "list-archive", "list-owner", "x-mailing-list", "mailing-list", "x-beenthere", "x-mailman-version", "x-listname", "x-list-id", "x-ml-name", "x-listserver"];

/** Why this is mail of a list; null when it is not. */
export function listSign(reading: Reading): string | null {
  const named = headOf(reading, "list-id").trim();
  if (named !== "") return `It came through the mailing list ${named.slice(0, 120)}.`;
  if (own.some((name) => hasHead(reading, name))) return "It came through a mailing list.";
  if (/^\s*list\b/i.test(headOf(reading, "precedence"))) return "It says that it is mail of a list (Precedence: list).";
  if (/^(owner-.*|.*-(owner|request|admin|bounces))@/i.test(reading.sender?.address ?? "")) return `A mailing list sent it on (Sender: ${reading.sender?.address}).`;
  if (hasHead(reading, "list-unsubscribe")) return "It was sent to many: it says how to unsubscribe.";
  return null;
}
