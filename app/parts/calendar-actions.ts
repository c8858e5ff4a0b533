"use server";
// The secret address of a calendar: made, made anew and ended in one form, which says what was done.
import { refresh } from "next/cache";
import { z } from "zod";
import { action } from "@/app/action";
import { endCalendarLink, makeCalendarLink, ofCalendar } from "@/lib/calendar/link";

export const calendarAction = action(ofCalendar.extend({ change: z.enum(["make", "end"]) }), async (actor, { change, ...which }) => {
  await (change === "make" ? makeCalendarLink : endCalendarLink)(actor, which);
  refresh();
  return { done: change === "make" ? "This is the address now." : "Ended. The address leads nowhere any more." };
});
