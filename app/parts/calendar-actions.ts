"use server";
// The secret address of a calendar.
import { refresh } from "next/cache";
import { action } from "@/app/action";
import { endCalendarLink, makeCalendarLink, ofCalendar } from "@/lib/calendar/link";

export const makeCalendarAction = action(ofCalendar, async (actor, input) => {
  await makeCalendarLink(actor, input);
  refresh();
  return { done: "This is the address now." };
});

export const endCalendarAction = action(ofCalendar, async (actor, input) => {
  await endCalendarLink(actor, input);
  refresh();
  return { done: "Ended. The address leads nowhere any more." };
});
