"use client";
// The board: issues side by side, each slot a place that takes a card, and the bank.
import Link from "next/link";
import type { Board as BoardData, BoardIssue, Card, Group } from "@/lib/line-up/cards";
import { saySpot, type Spot } from "@/lib/line-up/line-up";
import { ActionForm, Send } from "@/app/ui/form";
import { size } from "./actions";
import { CardItem, type Open } from "./card";
import s from "./lineup.module.css";
import { type Moving, useMoving } from "./moving";

/** @param all handle of the issue of which all are shown; @param allAt the address that shows all of one, up to its handle */
export function Board({ board, mayMove, open, all, allAt }: { board: BoardData; mayMove: boolean; open: Open; all?: string; allAt: string }) {
  const moving = useMoving(board.issues);
  const shared = { moving, issues: board.issues, mayMove, open, all, allAt };
  return (
    <>
      <p className="vh" role="status" aria-live="assertive">{moving.said}</p>
      {moving.refusal && <div className="oops" role="alert"><p>{moving.refusal}</p></div>}
      <div className={s.board} data-pending={moving.pending || undefined}>
        {board.issues.map((issue) => (
          <section key={issue.id} className={s.issue} aria-labelledby={`issue-${issue.id}`}>
            <h2 id={`issue-${issue.id}`}>{issue.name}</h2>
            <p className={issue.closes === "past" ? "late" : issue.closes === "soon" ? "care" : "quiet"}>{issue.dates}</p>
            <p className={s.sentence}>{issue.sentence}</p>
            {issue.groups.map((group) => <Slots key={group.columnId} {...shared} issue={issue} group={group} />)}
          </section>
        ))}
        <section className={s.bank} aria-labelledby="bank">
          <h2 id="bank">The bank</h2>
          <p className="quiet">Answers that are ready and planned for no issue; those that run out first stand first.</p>
          <Spot spot={null} moving={moving} className={s.vault}>
            {board.bank.length === 0 && <p className={s.open}>Nothing is in the bank. An approved answer without an issue waits here.</p>}
            <ul className={s.cards}>{board.bank.map((card) => <CardItem key={card.id} card={card} moving={moving} issues={board.issues} mayMove={mayMove} open={open} showsColumn={board.issues.some(({ groups }) => groups.length > 1)} />)}</ul>
          </Spot>
          {board.more && <p className="quiet">There are more. They come up as these find their issues.</p>}
        </section>
      </div>
    </>
  );
}

type Shared = { moving: Moving; issues: readonly BoardIssue[]; mayMove: boolean; open: Open; all?: string; allAt: string };

function Slots({ issue, group, all, allAt, ...shared }: Shared & { issue: BoardIssue; group: Group }) {
  const inSlot = (slot: number): Card | undefined => group.cards.find(({ spot }) => spot?.slot === slot);
  return (
    <div className={s.group} role="group" aria-label={`${group.column}, ${issue.name}`}>
      <h3>{group.column}</h3>
      <ol className={s.slots}>
        {Array.from({ length: group.slots }, (_, at) => {
          const card = inSlot(at + 1);
          return (
            <li key={at}>
              <Spot spot={{ issueId: issue.id, slot: at + 1 }} columnId={group.columnId} moving={shared.moving} className={s.slot}>
                <span className={s.number} aria-hidden="true">{at + 1}</span>
                <span className="vh">Slot {at + 1}</span>
                {card ? <CardItem as="div" card={card} {...shared} /> : <p className={s.open}>Open{group.lines !== null && `, ${group.lines} lines`}</p>}
              </Spot>
            </li>
          );
        })}
      </ol>
      <Spot spot={{ issueId: issue.id, slot: 0 }} columnId={group.columnId} moving={shared.moving} className={group.loose.length > 0 ? s.loose : s.noneLoose}>
        {group.loose.length > 0 && <h4>Planned, without a slot</h4>}
        <ul className={s.cards}>{group.loose.map((card) => <CardItem key={card.id} card={card} {...shared} />)}</ul>
        {group.more > 0 && <p className={s.facts}>And {group.more.toLocaleString("en-US")} more{all === issue.path ? ". They come up as these find their slots." : <>. <Link className="link" href={`${allAt}${issue.path}`} prefetch={false} scroll={false}>Show all<span className="vh"> of {group.column}, {issue.name}</span></Link></>}</p>}
      </Spot>
      {shared.mayMove && <Size issue={issue} group={group} />}
    </div>
  );
}

/** A place: takes what is dragged over it, and shows when what is held by keyboard is over it. The bank takes of every column. */
function Spot({ spot, columnId, moving: { inHand, hold, putDown }, className, children }: { spot: Spot; columnId?: number; moving: Moving; className: string | undefined; children: React.ReactNode }) {
  const at = inHand && (columnId === undefined || columnId === inHand.card.columnId) ? inHand.places.findIndex((place) => saySpot(place.spot) === saySpot(spot)) : -1;
  const takes = at >= 0;
  return (
    <div
      className={className}
      data-takes={takes || undefined}
      data-over={(takes && inHand?.over === at) || undefined}
      onDragOver={(event) => {
        if (!takes) return;
        event.preventDefault();
        hold(at);
      }}
      onDrop={(event) => {
        if (!takes) return;
        event.preventDefault();
        putDown(at);
      }}
    >
      {children}
    </div>
  );
}

/** One slot more, one less. */
function Size({ issue, group }: { issue: BoardIssue; group: Group }) {
  return (
    <ActionForm action={size} className={s.size} label={`Slots for ${group.column} in ${issue.name}`}>
      <input type="hidden" name="issueId" value={issue.id} />
      <input type="hidden" name="columnId" value={group.columnId} />
      <input type="hidden" name="seen" value={group.said} />
      <Send className="b bare" name="slots" value={String(group.slots + 1)} sending="Adding…">Add a slot</Send>
      {group.slots > 0 && <Send className="b bare" name="slots" value={String(group.slots - 1)} sending="Taking it out…">Take the last out</Send>}
    </ActionForm>
  );
}
