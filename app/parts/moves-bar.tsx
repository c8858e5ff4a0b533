// The moves that can be made from the inbox, in order of likelihood, each with its key.
import Link from "next/link";
import { accept, acceptAndAssign, markAsSpam } from "@/app/(desk)/desk/questions/actions";
import { ActionForm, Send } from "@/app/ui/form";
import { About, type Moved, type Wordy } from "./move-form";

function Opener({ href, label, hint, current, className = "b" }: { href: string; label: string; hint: string; current: boolean; className?: string }) {
  return (
    <Link className={className} href={href} scroll={false} prefetch={false} aria-current={current || undefined} data-key={hint.toLowerCase()}>
      {label} <kbd aria-hidden="true">{hint}</kbd>
    </Link>
  );
}

/** @param href the address at which the form of a move is open, and `snooze` that of putting it off */
export function MovesBar({ of, href, snooze, open, cannotAsk }: { of: Moved; href: (move: Wordy) => string; snooze: string; open?: Wordy; cannotAsk: boolean }) {
  const opener = (move: Wordy, label: string, hint: string, className?: string) => <Opener href={href(move)} label={label} hint={hint} current={open === move} className={className} />;
  return (
    <>
      <div className="moves">
        <ActionForm action={accept} label="Accept">
          <About of={of} />
          <Send className="b go" hint="A">Accept</Send>
        </ActionForm>
        {opener("merge", "Merge", "M")}
        {cannotAsk ? <button className="b" type="button" disabled aria-describedby="cannot-ask">Ask the reader</button> : opener("askReader", "Ask the reader", "R")}
        {opener("decline", "Decline", "D")}
      </div>
      <div className="moves rare">
        <ActionForm action={acceptAndAssign} label="Accept and assign">
          <About of={of} />
          <Send className="b bare" hint="Shift+A">Accept and assign</Send>
        </ActionForm>
        {opener("passOn", "Pass on", "P", "b bare")}
        <Link className="b bare" href={snooze} scroll={false} prefetch={false} data-key="h">Snooze <kbd aria-hidden="true">H</kbd></Link>
        <ActionForm action={markAsSpam} label="Mark as spam">
          <About of={of} />
          <Send className="b bare" hint="S">Mark as spam</Send>
        </ActionForm>
      </div>
    </>
  );
}
