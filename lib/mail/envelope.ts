// How a letter travels: from and to whom it is handed over, where replies and reports come back to, and what it says of itself to
// machines. Pure but for the installation's name.
import { installationUrl } from "../magazine/address";
import { bareAddress } from "./automatic-reply";
import { installationId } from "./from";
import { isByHand } from "./letters/all";
import { headLine } from "./plain";

/** The mailbox of the letter's column, where replies are read. */
export type Mailbox = { address: string; plusAddresses: boolean };
type Travelling = { id: number; kind: string; to: string; toName: string; from: string; subject: string; replyToken: string | null; isAutomaticReply: boolean; inReplyTo: string | null; secrets?: Record<string, string> };

/** Letters that come without anybody having done something just now. */
const regular: readonly string[] = ["digest", "reminders", "reminder", "dueToday", "overdue", "alarm"];
/** Answers to what came in by itself: a report that one did not arrive has nobody to go to (RFC 3834, 3.3). */
const isAnswer = ({ kind, isAutomaticReply }: Travelling): boolean => isAutomaticReply || kind === "receipt" || kind === "tipReceipt";

/** ask@example.org as ask+token@example.org, where the mail server knows such addresses. */
export function withToken({ address, plusAddresses }: Mailbox, token: string | null): string {
  const at = address.lastIndexOf("@");
  return plusAddresses && token ? `${address.slice(0, at)}+${token}${address.slice(at)}` : address;
}

const isMessageId = (id: string | null): id is string => id !== null && /^[^\s<>\p{Cc}]{1,900}$/u.test(id);

/** RFC 3834, 5: what a machine sends says so, and an answer to a mail says that it is one. What an editor wrote says nothing of it. */
const submitted = (letter: Travelling): Record<string, string> => (isByHand(letter.kind) ? {} : { "Auto-Submitted": letter.isAutomaticReply ? "auto-replied" : "auto-generated" });

const headersOf = (letter: Travelling): Record<string, string> => ({
  ...submitted(letter),
  "X-Askdesk": `${installationId()}/${letter.id}`,
  // RFC 8058: one click in a mail program ends them.
  ...(letter.secrets?.stop ? { "List-Unsubscribe": `<${letter.secrets.stop}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" } : {}),
  ...(regular.includes(letter.kind) ? { "List-Unsubscribe": `<${installationUrl()}/account#letters>` } : {}), // RFC 2369
});

/** Everything of a letter but its text and its date, as nodemailer takes it. */
export function envelopeOf(letter: Travelling, mailbox: Mailbox | null) {
  const back = mailbox ? withToken(mailbox, letter.replyToken) : bareAddress(letter.from);
  return {
    envelope: { from: isAnswer(letter) ? "" : back, to: letter.to },
    from: letter.from,
    to: { name: headLine(letter.toName), address: letter.to },
    subject: headLine(letter.subject),
    ...(mailbox && letter.replyToken ? { replyTo: back } : {}),
    ...(isMessageId(letter.inReplyTo) ? { inReplyTo: `<${letter.inReplyTo}>`, references: `<${letter.inReplyTo}>` } : {}),
    headers: headersOf(letter),
  };
}
