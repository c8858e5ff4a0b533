// One letter for all reminders of a morning.
import type { Tx } from "@/db/client";
import { installationUrl } from "../magazine/address";
import { installationFrom, mailbox } from "../mail/from";
import { letterKind } from "../mail/letters/all";
import { oneLine, paragraphs, words } from "../mail/plain";
import { fill } from "../mail/wording";
import { write } from "../mail/write";
import type { Called } from "./called";
import type { Magazine } from "./place";
import { sayLine } from "./say";
import type { Told } from "./told";

/** So many are named one by one. */
const mostNamed = 40;

/** The letter as it is read. */
export function gatheredLetter(magazine: Pick<Magazine, "name" | "locale" | "timeZone" | "letterSignOff">, name: string, told: readonly Told<Called>[]): { subject: string; body: string } {
  const lines = told.slice(0, mostNamed).map((one) => sayLine(one, magazine));
  const list = [...lines, ...(told.length > mostNamed ? [`– and ${told.length - mostNamed} more`] : [])].join("\n");
  const place = `${installationUrl()}${told.some(({ letter }) => letter === "alarm") ? "/desk" : "/my"}`;
  const { subject, body } = fill(letterKind("reminders"), { name, magazine: magazine.name, list, place, count: `${told.length} reminders` });
  return { subject, body: paragraphs(body, `${words(magazine.letterSignOff)}\n${oneLine(magazine.name)}`) };
}

/** Puts it into the outbox. */
export async function writeGathered(tx: Tx, magazine: Magazine, person: { name: string; email: string }, told: readonly Told<Called>[], now: Date): Promise<void> {
  const letter = gatheredLetter(magazine, person.name, told);
  await write(tx, { magazineId: magazine.id, kind: "reminders", to: person.email, toName: person.name, from: mailbox(oneLine(magazine.name), magazine.letterFrom || installationFrom()), ...letter, madeAt: now });
}
