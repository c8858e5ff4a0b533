// The moves of a question, the likeliest first and filled; one that is impossible says why; what ends the work stands last and bare.
import Link from "next/link";
import { accept, markAsSpam } from "@/app/(desk)/desk/questions/actions";
import { ActionForm, Send } from "@/app/ui/form";
import type { Person } from "@/lib/actor";
import { isInRiver, type Stage, stages } from "@/lib/words";
import type { Situation } from "@/lib/workflow/situation";
import { whyNot } from "@/lib/workflow/why-not";
import { About, type Moved } from "./move-form";
import { isYours, keyOf, labelOf, type NextMove, nextMoves, obstacleTo, pageOf } from "./next-moves";

/** Moves that only make sense in some situations are left out, rather than shown as impossible. */
const beside = (actor: Person, situation: Situation, name: NextMove) =>
  (name === "withdraw" && !situation.pageIsUp) ||
  (name === "unschedule" && !situation.scheduledFor) ||
  (name === "schedule" && Boolean(situation.scheduledFor)) ||
  (name === "approveAlone" && !whyNot(actor, situation, "approve"));

export function WhatNext({ actor, situation, of, hasEmail }: { actor: Person; situation: Situation; of: Moved; hasEmail: boolean }) {
  const { likely, ending } = nextMoves[situation.stage];
  const yours = (names: readonly NextMove[]) => names.filter((name) => isYours(actor, situation, name) && !beside(actor, situation, name));
  const shown = yours(likely);
  // While it is the historian's turn, or the clock's, nothing is filled: the likeliest is to wait.
  const waits = situation.stage === "assigned" || situation.stage === "drafting" || Boolean(situation.scheduledFor);
  const filled = waits ? undefined : shown.find((name) => !obstacleTo(actor, situation, name, hasEmail));
  const readable = ["review", "ready", "published"].includes(situation.stage);
  const draw = (name: NextMove, className: string) => <Move key={name} name={name} of={of} className={className} why={obstacleTo(actor, situation, name, hasEmail)} />;
  return (
    <div className="next">
      {situation.revision && readable && <Link className={filled && situation.stage === "ready" ? "b" : "b go"} href={`/desk/questions/${of.reference}/review`} data-key="enter">{situation.stage === "review" ? "Open the review" : "Read the answer"} <kbd aria-hidden="true">Enter</kbd></Link>}
      {shown.map((name) => draw(name, name === filled && !(situation.revision && readable && situation.stage !== "ready") ? "b go" : "b"))}
      {yours(ending).map((name) => draw(name, "b bare"))}
      {shown.length === 0 && <p className="why">{nothing(situation.stage)}</p>}
    </div>
  );
}

function nothing(stage: Stage): string {
  if (stage === "retracted") return "Its reader took it back. It can only be asked again.";
  return isInRiver(stage) ? "You can read here; an editor moves it on." : `It is ${stages[stage].toLowerCase()}; an editor can reopen it.`;
}

/** One move: a button that acts, a link to where it is made, or a button that says why it cannot be. */
function Move({ name, of, className, why }: { name: NextMove; of: Moved; className: string; why: string | false }) {
  const sheet = `/desk/questions/${of.reference}`;
  if (why) {
    const id = `why-${name}`;
    return <><button className={className.replace(" go", "")} type="button" disabled aria-describedby={id}>{labelOf(name)}</button><p className="why" id={id}>{why}</p></>;
  }
  const act = ({ accept, markAsSpam } as Partial<Record<NextMove, typeof accept>>)[name];
  if (act) return <ActionForm action={act} label={labelOf(name)}><About of={of} /><Send className={className} hint={keyOf[name]}>{labelOf(name)}</Send></ActionForm>;
  const page = pageOf[name];
  const hint = keyOf[name];
  return <Link className={className} href={page ? `${sheet}/${page}` : `${sheet}?move=${name}`} scroll={Boolean(page)} prefetch={false} data-key={hint?.toLowerCase()}>{labelOf(name)}{hint && <> <kbd aria-hidden="true">{hint}</kbd></>}</Link>;
}

