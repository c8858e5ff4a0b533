// The head of a mail: who is named in it, what it says of its day, and what is odd about it.
import type { ReactNode } from "react";
import { type Flag, flags } from "@/lib/mime/flags";
import type { Mailbox, Reading } from "@/lib/mime/reading";
import s from "./one.module.css";

/** What of a reading its head shows. */
export type Head = Pick<Reading, "from" | "senders" | "sender" | "replyTo" | "to" | "cc" | "claimedDate" | "flags">;

const Who = ({ name, address }: Mailbox) => (
  <span className={s.who}>{name && <b>{name}</b>}{name && address && " "}{address ? <span>{name ? `<${address}>` : address}</span> : !name && "Unknown"}</span>
);

/** So many are named; a mail to more says how many. */
const most = 12;
const Everybody = ({ of }: { of: Mailbox[] }) => <>{of.slice(0, most).map((one, at) => <span key={at}>{at > 0 && ", "}<Who {...one} /></span>)}{of.length > most && ` and ${of.length - most} more`}</>;
const Row = ({ term, children }: { term: string; children: ReactNode }) => <div><dt>{term}</dt><dd>{children}</dd></div>;

/** From, to, and what the mail itself says of its day. `came`: how and when it came, which is what counts. */
export function MailHead({ reading, came }: { reading: Head; came?: string }) {
  const { from, senders, sender, replyTo, to, cc, claimedDate } = reading;
  const differs = (one: Mailbox | null) => one !== null && one.address !== "" && one.address.toLowerCase() !== from?.address.toLowerCase();
  return (
    <dl className={`dl ${s.head}`}>
      <Row term="From">{from ? <Who {...from} /> : "Nobody is named"}</Row>
      {senders.length > 1 && <Row term="Also from"><Everybody of={senders.slice(1)} /></Row>}
      {differs(sender) && <Row term="Sent by"><Who {...sender!} /></Row>}
      {replyTo.some(differs) && <Row term="Replies to"><Everybody of={replyTo} /></Row>}
      <Row term="To">{to.length > 0 ? <Everybody of={to} /> : "Nobody is named"}</Row>
      {cc.length > 0 && <Row term="Copies to"><Everybody of={cc} /></Row>}
      {came && <Row term="Came">{came}</Row>}
      <Row term="Dated">{claimedDate || "No date"}</Row>
    </dl>
  );
}

/** Said of a mail, and nothing to look out for. */
const harmless: readonly Flag[] = ["signed", "nested", "tnef", "uuencoded"];

/** What is odd about a mail, in sentences. */
export function Oddities({ reading }: { reading: Head }) {
  if (reading.flags.length === 0) return null;
  return <ul className={s.odd} aria-label="What is odd about it">{reading.flags.map((flag) => <li key={flag} className={harmless.includes(flag) ? s.harmless : undefined}>{flags[flag]}</li>)}</ul>;
}
