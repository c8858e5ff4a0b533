// Where a move leads: from the inbox to the question next in it, from a sheet back to the sheet.
import { z } from "zod";
import type { Person } from "@/lib/actor";
import { nextInInbox } from "@/lib/questions/inbox";
import { inboxAddress, inboxFilter } from "@/lib/questions/inbox-filter";
import { referenced } from "@/lib/questions/question";

/** What the forms say beside the move's own fields: which question, and the inbox as it was looked at, if it was. */
export const sentFrom = z.object({
  ...referenced,
  inbox: z.string().max(600).regex(/^\/desk\/inbox(\?|$)/).optional().catch(undefined),
});

/** The address to go to after a move on the question. */
export async function onward(actor: Person, { reference, inbox }: z.output<typeof sentFrom>): Promise<{ go: string }> {
  if (!inbox) return { go: `/desk/questions/${reference}` };
  const filter = inboxFilter.parse(Object.fromEntries(new URLSearchParams(inbox.split("?")[1])));
  const next = await nextInInbox(actor, filter, reference);
  return { go: inboxAddress(filter, { after: filter.after, open: next ?? undefined, did: reference }) };
}

/** The same question again, where it was looked at. */
export function stay({ reference, inbox }: z.output<typeof sentFrom>): { go: string } {
  if (!inbox) return { go: `/desk/questions/${reference}` };
  const filter = inboxFilter.parse(Object.fromEntries(new URLSearchParams(inbox.split("?")[1])));
  return { go: inboxAddress(filter, { after: filter.after, open: reference }) };
}
