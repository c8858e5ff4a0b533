// What can be said of a mail that lies wrong, each with one click; the likeliest first.
import { ActionForm, Send } from "@/app/ui/form";
import { type Putting, puttings, puttingsFrom } from "@/lib/mailroom/filing";
import type { MailView } from "@/lib/mailroom/queries";
import { hostOf } from "@/lib/mailroom/senders";
import s from "../one.module.css";
import { attributeAction, blockSenderAction, putRightAction, tryMailAgain, unblockSenderAction } from "./actions";
import { Join } from "./join";

/** These put a mail out of the way or leave it undecided: they stand last. */
const isRare = (as: Putting) => as === "spam" || as === "fileAway" || as === "attention";

export function Acts({ mail, query }: { mail: MailView; query: string }) {
  const about = <><input type="hidden" name="mailId" value={mail.id} /><input type="hidden" name="query" value={query} /></>;
  const open = puttingsFrom[mail.tray];
  const [first] = open;
  const put = (as: Putting, label: string = puttings[as].label) => (
    <ActionForm key={as} action={putRightAction} label={label}>
      {about}<input type="hidden" name="as" value={as} />
      <Send className={isRare(as) ? "b bare" : as === first && mail.tray === "attention" ? "b go" : "b"}>{label}</Send>
    </ActionForm>
  );
  const isReadable = mail.erasedAt === null;
  const canTry = isReadable && mail.question === null && !["question", "thread", "answer", "sorting"].includes(mail.tray);
  return (
    <div className={s.acts}>
      <Attribution mail={mail}>{about}</Attribution>
      {open.includes("join") && mail.perhaps.map(({ reference, slugLine }) => (
        <div className={s.belongs} key={reference}>
          <p>Possibly belongs to <a className="link" href={`/desk/questions/${reference}`}>{slugLine}</a></p>
          <ActionForm action={putRightAction} label={`It belongs to ${reference}`}>
            {about}<input type="hidden" name="as" value="join" /><input type="hidden" name="into" value={reference} />
            <Send className="b">It belongs to {reference}</Send>
          </ActionForm>
        </div>
      ))}
      {mail.tray === "question" && mail.perhaps.map(({ reference, slugLine }) => <p className="why" key={reference}>Possibly belongs to <a className="link" href={`/desk/questions/${reference}`}>{slugLine}</a>; the question’s page can merge them.</p>)}
      {open.filter((as) => as !== "join" && !isRare(as)).map((as) => put(as))}
      {open.includes("join") && <ActionForm action={putRightAction} className={s.join} label="It belongs to a question">{about}<input type="hidden" name="as" value="join" /><Join /></ActionForm>}
      {open.filter(isRare).map((as) => put(as))}
      {canTry && <ActionForm action={tryMailAgain} label="Try again">{about}<Send className={open.length === 0 ? "b" : "b bare"} sending="Putting it back…">Try again</Send></ActionForm>}
      <Blocking mail={mail}>{about}</Blocking>
      {open.length === 0 && !canTry && <p className="why">What it is will be said here once it is sorted.</p>}
    </div>
  );
}

/** The sender's address, or everybody at its host. What is blocked takes the place of its button. */
function Blocking({ mail: { tray, sender, blocked, magazineId }, children }: { mail: MailView; children: React.ReactNode }) {
  const host = hostOf(sender);
  if (!blocked && (!host || tray === "loop" || tray === "sorting")) return null;
  const letIn = <Send className="b bare" sending="Letting it in…">Let mail from {blocked} in again</Send>;
  const isHost = blocked?.startsWith("@");
  return (
    // One form for all of it, so that what was done and the focus stay where they are when a button changes.
    <ActionForm action={blocked ? unblockSenderAction : blockSenderAction} label={blocked ? "Let this sender in again" : "Block this sender"}>
      {children}
      {blocked && <><input type="hidden" name="magazineId" value={magazineId} /><input type="hidden" name="address" value={blocked} /></>}
      {!isHost && (blocked ? letIn : <Send className="b bare" sending="Blocking…">Block {sender}</Send>)}
      {(!blocked || isHost) && (blocked ? letIn : <Send className="b bare" sending="Blocking…" name="whole" value="on">Block everybody at {host}</Send>)}
    </ActionForm>
  );
}

/** Who asked, of a mail that was forwarded: the guess, and one click to change it. */
function Attribution({ mail: { tray, originalFrom, reading }, children }: { mail: MailView; children: React.ReactNode }) {
  if (tray !== "question" || !originalFrom) return null;
  const areNamesakes = reading?.from?.name === originalFrom.name;
  const named = ({ name, address }: { name: string; address: string }) => (areNamesakes && address) || name || address || "nobody by name";
  const choice = (to: "original" | "forwarder", who: string) => <ActionForm key={to} action={attributeAction} label={`${who} asked`}>{children}<input type="hidden" name="to" value={to} /><Send className="b">{who} asked</Send></ActionForm>;
  return (
    <div className={s.belongs}>
      <p>It holds a mail of {named(originalFrom)}. {originalFrom.how}</p>
      <div className={s.acts}>
        {choice("original", named(originalFrom))}
        {reading?.from && reading.from.address !== originalFrom.address && choice("forwarder", named(reading.from))}
      </div>
    </div>
  );
}
