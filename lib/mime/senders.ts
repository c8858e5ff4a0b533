// Who wrote a mail, as far as it says so. Pure.
import { mailboxesOf } from "./addresses";
import { valuesOf } from "./fields";
import type { Flag } from "./flags";
import type { Gathered } from "./gather";
import { limits } from "./limits";
import type { Mailbox } from "./reading";

/** The senders, and what is odd about them. */
export function sendersOf({ root, charset }: Gathered, flags: Set<Flag>): { from: Mailbox | null; senders: Mailbox[] } {
  const lines = valuesOf(root.fields, "from");
  const first = mailboxesOf(lines[0] ?? "", charset, flags);
  const senders = [...first, ...lines.slice(1, limits.mailboxes).flatMap((line) => mailboxesOf(line, charset))].slice(0, limits.mailboxes);
  if (senders.length > 1 || lines.length > 1) flags.add("severalSenders");
  const from = first.find(({ address }) => address !== "") ?? first[0] ?? senders.find(({ address }) => address !== "") ?? senders[0] ?? null;
  if (from === null) flags.add("noSender");
  else if (from.address === "") flags.add("oddSender");
  return { from, senders };
}
