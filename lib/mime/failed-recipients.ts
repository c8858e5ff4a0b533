// Whom a letter did not reach, read off the text of a report that has no part for machines. Pure.
import { plainAddress } from "./delivery-status";
import { headOf } from "./heads";
import type { Reading } from "./reading";

const address = String.raw`["'<\[(]{0,3}(?:mailto:|smtp[:=])?((?:"[^"\s]{1,64}"|[^\s<>"'(),;:=\[\]|*]{1,64})@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8})[>"'\])]{0,3}`;

/** A line that is an address, or begins with one and goes on as reports do; `>` and `*` are marks of lists. */
const listed = new RegExp(String.raw`^[ \t>*|\-]{0,20}(?:c=.{0,80}smtp=)?${address}\s*(?:$|[:;,.]|\.\.\.|-{1,2}\s|on\s|\(|<)`, "gim");

/** The address that an alias stood for. */
const aliased = new RegExp(String.raw`\((?:expanded|generated|originally addressed|was addressed)\s+(?:from|to)\s*:?\s*${address}`, "gim");

/** An address with the word before it that makes it the recipient. */
const named = new RegExp(
  String.raw`\b(?:recipients?|address(?:ed)?|users?|userid|account|mailbox|error-for|undeliverable|attempts|message|deliver|mail|email|destinataire|empfänger|an|à|para|til|till|do|to|for)(?:[\s,:(]+(?:to|for|address|is|was|user|with))*(?:\s*[:,(]\s*|\s+)${address}`,
  "gim",
);

/** Where reports begin to name whom they mean. */
const leadIn = /^.*(following|failed|these|addresses|recipient|adress|destinat|empfänger|not (yet )?been delivered|not delivered|did not reach|not accepting)[^\n]*:[ \t]*$/im;

/** Lines that speak of other people than recipients. */
const others = /^\s*[>|]?\s*(from|sender|reply-to|return-path|cc|message-id|subject|please (contact|reply|report|send)|for (further|more|additional)|contact|if you|system contact|you can|via|received|content-id|in-reply-to|references|errors-to)\b|contact\s+(\S+\s+){0,3}<?postmaster|reply to postmaster|(locator|another means)/i;

const found = (pattern: RegExp, text: string) => [...text.matchAll(pattern)].map(([, one]) => plainAddress(one!.replace(/\.+$/, ""))).filter((one) => one !== "");

/** Whom the report names as not reached, each once; empty when it does not say. */
export function recipientsIn(reading: Reading, opening: string): string[] {
  const own = new Set([...reading.to, ...(reading.from ? [reading.from] : [])].map((mailbox) => mailbox.address.toLowerCase()));
  const usable = (one: string) => one !== "" && !own.has(one.toLowerCase()) && !/^(postmaster|mailer-daemon|abuse|support|help ?desk)@/i.test(one);
  const unique = (all: string[]) => [...new Map(all.filter(usable).map((one) => [one.toLowerCase(), one])).values()].slice(0, 50);

  const headed = unique(found(new RegExp(address, "gi"), headOf(reading, "x-failed-recipients")));
  if (headed.length > 0) return headed;
  const receipt = reading.reports.find(({ type }) => type === "message/disposition-notification")?.text ?? "";
  const final = unique([plainAddress(/^(?:original|final)-recipient\s*:(.*)$/im.exec(receipt)?.[1] ?? "")]);
  if (final.length > 0) return final;

  const text = opening.split("\n").filter((line) => !others.test(line)).join("\n");
  const lead = leadIn.exec(text);
  for (const part of lead ? [text.slice(lead.index + lead[0].length), text] : [text]) {
    const lines = unique([...found(listed, part), ...found(aliased, part)]);
    if (lines.length > 0) return lines;
  }
  const worded = unique(found(named, `${text}\n${reading.subject}`));
  if (worded.length > 0) return worded;
  // A provider may name its own people without what follows the @.
  const domain = (reading.from?.address ?? "").split("@")[1]?.toLowerCase() ?? "";
  const bare = lead ? /^\n+[ \t]+([\w.-]{2,64})[ \t]*(?:\n|$)/.exec(text.slice(lead.index + lead[0].length))?.[1] : undefined;
  if (bare && domain) return [`${bare}@${domain}`];
  return unique(found(new RegExp(address, "gi"), text));
}
