"use client";
// Moving a card by mouse and by keyboard. Both end in the same form that works without a script.
import { startTransition, useActionState, useEffect, useRef, useState } from "react";
import type { BoardIssue, Card, Place } from "@/lib/line-up/cards";
import { placesFor, sayPlace } from "@/lib/line-up/cards";
import { saySpot } from "@/lib/line-up/line-up";
import { move } from "./actions";

/** Which card is in hand, and over which place it is held: its column's places by number. */
export type InHand = { card: Card; places: Place[]; over: number; by: "keys" | "mouse" };

const issueOf = (place: Place) => place.spot?.issueId ?? null;

/** The place to which a key leads: up and down through all, left and right to the issue beside. */
export function leadsTo({ places, over }: InHand, key: string): number {
  if (key === "ArrowDown") return Math.min(places.length - 1, over + 1);
  if (key === "ArrowUp") return Math.max(0, over - 1);
  const issues = [...new Set(places.map(issueOf))];
  const beside = issues.indexOf(issueOf(places[over]!)) + (key === "ArrowRight" ? 1 : -1);
  if (beside < 0 || beside >= issues.length) return over;
  const there = places.flatMap((place, at) => (issueOf(place) === issues[beside] ? [at] : []));
  const slot = places[over]!.spot?.slot ?? 1;
  return there.find((at) => places[at]!.spot?.slot === slot) ?? there[0]!;
}

export function useMoving(issues: readonly BoardIssue[]) {
  const [inHand, setInHand] = useState<InHand | null>(null);
  const [said, say] = useState("");
  const [state, send, pending] = useActionState(move, {});
  const moved = useRef<number | null>(null);
  useEffect(() => {
    if (moved.current === null) return;
    say(state.refusal ?? state.done ?? "");
    // The card is drawn anew where it stands now; whoever moved it by keyboard goes on from there.
    document.querySelector<HTMLElement>(`[data-handle="${moved.current}"]`)?.focus();
    moved.current = null;
  }, [state]);

  const take = (card: Card, by: InHand["by"]) => {
    const places = placesFor(card.columnId, issues);
    const over = Math.max(0, places.findIndex(({ spot }) => saySpot(spot) === saySpot(card.spot)));
    setInHand({ card, places, over, by });
    if (by === "keys") say(`${card.slugLine} picked up from ${places[over]!.words}. Arrow keys choose where it goes, Enter puts it down, Escape leaves it where it was.`);
  };
  const hold = (over: number) => {
    if (!inHand || over === inHand.over) return;
    setInHand({ ...inHand, over });
    if (inHand.by === "keys") say(sayPlace(inHand.places[over]!, inHand.card));
  };
  const leave = () => {
    if (inHand?.by === "keys") say(`${inHand.card.slugLine} stays where it was.`);
    setInHand(null);
  };
  const putDown = (at = inHand?.over) => {
    if (!inHand || at === undefined) return;
    const [{ card, places, by }, to] = [inHand, inHand.places[at]!];
    setInHand(null);
    if (saySpot(to.spot) === saySpot(card.spot)) return by === "keys" ? say(`${card.slugLine} stays where it was.`) : undefined;
    const form = new FormData();
    for (const [name, value] of [["questionId", String(card.id)], ["to", places[at]!.to], ["seen", saySpot(card.spot)]] as const) form.set(name, value);
    moved.current = card.id;
    startTransition(() => send(form));
  };
  return { inHand, said, refusal: state.refusal, pending, take, hold, leave, putDown };
}
export type Moving = ReturnType<typeof useMoving>;
