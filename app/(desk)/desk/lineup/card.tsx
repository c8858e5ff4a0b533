"use client";
// One answer on the board: what it is, how it stands, its handle, and the form that moves it without either.
import Link from "next/link";
import { useEffect, useRef, useState } from "react";
import { ActionForm, Field, Send } from "@/app/ui/form";
import { type BoardIssue, type Card, placesFor, sayPlace } from "@/lib/line-up/cards";
import { saySpot } from "@/lib/line-up/line-up";
import { keepUntil, move } from "./actions";
import s from "./lineup.module.css";
import { leadsTo, type Moving } from "./moving";

type Props = { card: Card; moving: Moving; issues: readonly BoardIssue[]; mayMove: boolean; open?: Open; showsColumn?: boolean; as?: "li" | "div" };
/** The card whose forms came with the page, and the address that opens another's where there are no scripts; it ends before the reference. */
export type Open = { reference: string | undefined; at: string };

export function CardItem({ card, moving, issues, mayMove, open, showsColumn, as: Tag = "li" }: Props) {
  const held = moving.inHand?.card.id === card.id;
  return (
    <Tag
      className={s.card}
      data-held={held || undefined}
      draggable={mayMove}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = "move";
        event.dataTransfer.setData("text/plain", card.reference);
        moving.take(card, "mouse");
      }}
      onDragEnd={moving.leave}
    >
      <div className={s.head}>
        <Link className={s.title} href={`/desk/questions/${card.reference}`} prefetch={false} draggable={false}>{card.slugLine}</Link>
        {mayMove && <Handle card={card} moving={moving} held={held} />}
      </div>
      <p className={s.facts}>{showsColumn && <>{card.column}. </>}<span className={card.ready ? "ok" : undefined}>{card.stage}</span></p>
      {card.late && <p className="late">{card.late}</p>}
      {card.fit && <p className={card.over ? "late" : s.facts}>{card.fit}</p>}
      {card.balance && <p className={card.balance.often ? "care" : s.facts}>{card.balance.words}</p>}
      {card.shelf && <p className={card.shelf.state === "over" ? "late" : card.shelf.state === "soon" ? "care" : s.facts}>{card.shelf.words}</p>}
      {mayMove && <Unfolded card={card} issues={issues} open={open} />}
    </Tag>
  );
}

/** Picks the card up for the arrow keys, and puts it down. */
function Handle({ card, moving, held }: { card: Card; moving: Moving; held: boolean }) {
  return (
    <button
      type="button"
      className={`b bare ${s.handle}`}
      data-handle={card.id}
      aria-pressed={held}
      aria-label={`${held ? "Put down" : "Pick up"} ${card.slugLine}`}
      title="Pick up"
      onClick={() => (held ? moving.putDown() : moving.take(card, "keys"))}
      onBlur={() => held && moving.inHand?.by === "keys" && moving.leave()}
      onKeyDown={(event) => {
        if (!held || !moving.inHand) return;
        if (event.key.startsWith("Arrow")) moving.hold(leadsTo(moving.inHand, event.key));
        else if (event.key === "Escape") moving.leave();
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <span className={s.grip} aria-hidden="true" />
    </button>
  );
}

/** The forms are made when they are asked for: a long line-up has hundreds, and each names every place. */
function Unfolded({ card, issues, open }: { card: Card; issues: readonly BoardIssue[]; open: Open | undefined }) {
  const isOpen = open?.reference === card.reference;
  const [asked, setAsked] = useState(isOpen);
  const fold = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (fold.current?.open) setAsked(true); // opened before the scripts had come
  }, []);
  return (
    <details className={s.forms} ref={fold} id={`forms-${card.reference}`} open={isOpen} onToggle={(event) => event.currentTarget.open && setAsked(true)}>
      <summary>Move, shelf life<span className="vh"> of {card.slugLine}</span></summary>
      {asked ? <Forms card={card} issues={issues} /> : open && <noscript><a className="link" href={`${open.at}${card.reference}#forms-${card.reference}`}>The forms for it</a></noscript>}
    </details>
  );
}

function Forms({ card, issues }: { card: Card; issues: readonly BoardIssue[] }) {
  const places = placesFor(card.columnId, issues);
  const here = places.find(({ spot }) => saySpot(spot) === saySpot(card.spot))?.to;
  return (
    <>
      <ActionForm action={move} label={`Move ${card.slugLine}`}>
        <input type="hidden" name="questionId" value={card.id} />
        <input type="hidden" name="seen" value={saySpot(card.spot)} />
        <Field name="to" label="Move to" options={places.map((place) => [place.to, sayPlace(place, card)])} defaultValue={here} />
        <p className="moves"><Send className="b" sending="Moving…">Move</Send></p>
      </ActionForm>
      <ActionForm action={keepUntil} label={`Shelf life of ${card.slugLine}`}>
        <input type="hidden" name="questionId" value={card.id} />
        <input type="hidden" name="seen" value={card.keeps.seen} />
        <Field name="keeps" label="Keeps" options={[["", "Not said"], ["good", "For good: evergreen"], ["until", "Until a day"]]} defaultValue={card.keeps.seen === "good" ? "good" : card.keeps.seen ? "until" : ""} />
        <Field name="useBy" label="Use by" type="date" optional defaultValue={card.keeps.useBy} />
        <p className="moves"><Send className="b" sending="Saving…">Save</Send></p>
      </ActionForm>
    </>
  );
}
