// What was just done, to one question or to many, and the way back: undoing takes the place of "Are you sure?".
import Link from "next/link";
import { ActionForm, Send } from "@/app/ui/form";
import type { Person } from "@/lib/actor";
import { type Act, actOf } from "@/lib/intake/act-queries";
import { Missing } from "@/lib/refusal";
import { sheetOf } from "@/lib/questions/sheet";
import { acts } from "@/lib/words";
import { undo } from "./actions";

const list = new Intl.ListFormat("en", { type: "conjunction" });

/** An act, with its Undo; or what became of it when it was undone. */
export async function DidAct({ actor, actId, inbox }: { actor: Person; actId: number; inbox: string }) {
  const act = await actOf(actor, actId);
  if (!act || act.parts.length === 0) return null;
  const accepted = act.kind === "accept" && act.parts.length === 1 && act.parts[0]?.stage === "unassigned" && act.parts[0];
  return (
    <div className="did" role="status">
      <p>{act.undoneAt ? <Undone act={act} /> : <Done act={act} />}</p>
      {!act.undoneAt && (
        <ActionForm action={undo} label="Undo">
          <input type="hidden" name="actId" value={act.id} />
          <input type="hidden" name="inbox" value={inbox} />
          <Send className="b" hint="Z" sending="Undoing…">Undo</Send>
        </ActionForm>
      )}
      {accepted && <Link className="b" href={`/desk/questions/${accepted.reference}/assign`}>Assign</Link>}
    </div>
  );
}

function Done({ act: { kind, parts, left } }: { act: Act }) {
  const [one, ...others] = parts;
  return (
    <>
      {others.length === 0 && one ? <><Link className="link" href={`/desk/questions/${one.reference}`}>{one.slugLine}</Link> is {acts[kind]}.</> : <>{parts.length} questions are {acts[kind]}.</>}
      {left.length > 0 && <> {list.format(left.slice(0, 5))}{left.length > 5 && ` and ${left.length - 5} more`} had been moved by somebody else and {left.length === 1 ? "was" : "were"} left alone.</>}
    </>
  );
}

function Undone({ act: { parts, gone, kind } }: { act: Act }) {
  const back = parts.filter(({ isUndone }) => isUndone);
  const others = parts.filter(({ isUndone }) => !isUndone);
  const [one] = back;
  return (
    <>
      {back.length === 1 && one ? <><Link className="link" href={`/desk/questions/${one.reference}`}>{one.slugLine}</Link> is</> : <>{back.length} questions are</>} {kind === "setTopics" ? "as before" : "back in the inbox"}.
      {gone > 0 && <> {gone === 1 ? "One letter" : `${gone} letters`} had gone already and cannot be called back.</>}
      {others.length > 0 && <> Somebody has gone on with {list.format(others.slice(0, 5).map(({ reference }) => reference))}{others.length > 5 && ` and ${others.length - 5} more`}, so {others.length === 1 ? "it stays" : "they stay"} as {others.length === 1 ? "it is" : "they are"}.</>}
    </>
  );
}

/** A question that stays in the inbox and waits for its reader. */
export async function DidAsk({ actor, reference }: { actor: Person; reference: string }) {
  const sheet = await sheetOf(actor, reference).catch((error: unknown) => {
    if (error instanceof Missing) return null;
    throw error;
  });
  if (!sheet?.situation.awaitsReader) return null;
  return <div className="did" role="status"><p><Link className="link" href={`/desk/questions/${reference}`}>{sheet.slugLine}</Link> waits for the reader’s reply.</p></div>;
}
