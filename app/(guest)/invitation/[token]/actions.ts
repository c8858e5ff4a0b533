"use server";
// What whoever was invited answers. Only these change anything; to read the page, however often, changes nothing.
import { headers } from "next/headers";
import type { z } from "zod";
import { openAction } from "@/app/action";
import { addressOf } from "@/app/socket";
import { askMoreTime } from "@/lib/assignments/ask-more-time";
import { askWayIn } from "@/lib/assignments/ask-way-in";
import { declareConflict } from "@/lib/assignments/declare-conflict";
import { askingMoreTime, byLink, declaringConflict, suggestingColleague, turningDownByLink } from "@/lib/assignments/invitation";
import { suggestColleague } from "@/lib/assignments/suggest-colleague";
import { takeByLink } from "@/lib/assignments/take-by-link";
import { turnDownByLink } from "@/lib/assignments/turn-down-by-link";
import { sealed } from "@/lib/intake/form-token";
import { networkOf } from "@/lib/intake/limit";
import { tooMany } from "@/lib/people/attempts";
import { Refusal } from "@/lib/refusal";

/** A person answers a few times; a machine that tries secrets does so without end. */
async function mustBeSlow(): Promise<void> {
  const from = sealed("address", networkOf(addressOf(await headers())));
  if (await tooMany(`invited:${from}`, 120, 60, new Date())) throw new Refusal("Very much has come from your network within the hour. What you wrote is still here: press the button again later.");
}

/** An answer by the link: said, and back to the page, which shows what was said. */
const answer = <S extends typeof byLink>(schema: S, say: (input: z.output<S>) => Promise<void>, done = "") =>
  openAction(schema, async (input) => {
    await mustBeSlow();
    await say(input);
    return { go: `/invitation/${input.token}${done}` };
  });

export const take = answer(byLink, (input) => takeByLink(input));
export const turnDown = answer(turningDownByLink, (input) => turnDownByLink(input));
export const moreTime = answer(askingMoreTime, (input) => askMoreTime(input));
export const colleague = answer(suggestingColleague, (input) => suggestColleague(input));
export const conflict = answer(declaringConflict, (input) => declareConflict(input));
export const wayIn = answer(byLink, (input) => askWayIn(input), "?done=sent");
