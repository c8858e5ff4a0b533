// Where a move leads: from the inbox to the question next in it, from a sheet back to the sheet.
import { z } from "zod";
import type { Person } from "@/lib/actor";
import type { Done } from "@/lib/intake/together";
import { nextInInbox } from "@/lib/questions/inbox";
import { inboxAddress, inboxFilter } from "@/lib/questions/inbox-filter";
import { referenced } from "@/lib/questions/question";

/** The inbox as it was looked at. */
export const inboxLooked = z.string().max(600).regex(/^\/desk\/inbox(\?|$)/);
/** What the forms say beside the move's own fields: which question, and the inbox as it was looked at, if it was. */
export const sentFrom = z.object({ ...referenced, inbox: inboxLooked.optional().catch(undefined) });

/** The filter an address of the inbox stands for. */
export const filterIn = (inbox: string) => inboxFilter.parse(Object.fromEntries(new URLSearchParams(inbox.split("?")[1])));

/**
 * The address to go to after a move on the question.
 * @param act that can be undone there
 */
export async function onward(actor: Person, { reference, inbox }: z.output<typeof sentFrom>, act?: Done): Promise<{ go: string }> {
  if (!inbox) return { go: `/desk/questions/${reference}` };
  const filter = filterIn(inbox);
  const next = await nextInInbox(actor, filter, reference);
  const said = act ? { act: String(act.actId) } : { did: reference };
  return { go: inboxAddress(filter, { after: filter.after, open: next ?? undefined, ...said }) };
}

/** The same question again, where it was looked at. */
export function stay({ reference, inbox }: z.output<typeof sentFrom>, act?: Done): { go: string } {
  if (!inbox) return { go: `/desk/questions/${reference}` };
  const filter = filterIn(inbox);
  return { go: inboxAddress(filter, { after: filter.after, open: reference, act: act && String(act.actId) }) };
}
