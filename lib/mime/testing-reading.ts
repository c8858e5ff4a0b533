// Readings for the tests of rules: what is not named is as in a plain mail of one reader.
import type { Reading, Report } from "./reading";

type Given = Partial<Omit<Reading, "headers" | "reports" | "from">> & { from?: string | null; head?: Record<string, string>; reports?: [type: Report["type"], text: string][] };

const mailbox = (written: string) => {
  const [, name = "", address = ""] = /^(?:(.*?)\s*)<(.*)>$/.exec(written) ?? ["", "", written];
  return { name: name.replaceAll('"', ""), address };
};

/** A reading as `parse` would make it of such a mail. `from`: "Name <address>"; null: nobody. */
export function aReading({ from = "Ann Reader <ann@reader.example>", head = {}, reports = [], ...rest }: Given = {}): Reading {
  const sender = from === null ? null : mailbox(from);
  const subject = rest.subject ?? "Why do bells ring at noon?";
  const headers: [string, string][] = [...(from === null ? [] : [["from", from] as [string, string]]), ["subject", subject], ...Object.entries(head)];
  return {
    version: 1,
    subject,
    from: sender,
    senders: sender ? [sender] : [],
    sender: null,
    replyTo: [],
    to: [{ name: "", address: "ask@magazine.example" }],
    cc: [],
    messageId: "this@reader.example",
    inReplyTo: [],
    references: [],
    claimedDate: "Mon, 5 Jan 2026 10:00:00 +0000",
    text: "Dear editor,\n\nwhy do bells ring at noon in our town?\n\nAnn",
    textFrom: "plain",
    hasHtml: false,
    attachments: [],
    flags: [],
    ...rest,
    headers,
    reports: reports.map(([type, text]) => ({ type, text })),
  };
}
