// What becomes of a form that was sent: a question, or the form again, with what stands in the way and everything that was typed.
import { fieldMessages } from "@/app/form-fields";
import { addressOf } from "@/app/socket";
import { asking } from "@/lib/intake/asking";
import { openToken } from "@/lib/intake/form-token";
import { tooManyAsks, tooManyLetters } from "@/lib/intake/limit";
import { alreadyReceived, type Incoming, receive } from "@/lib/intake/receive";
import type { PublicColumn } from "@/lib/magazine/public";
import { fewest, longest } from "./pace";
import { sealedWith, shownWith } from "./shown-with";
import type { Typed } from "./typed";

/** The secret of the question's status page, or the status under which the form comes back, and what is new in it. */
export type Outcome = { token: string } | { status: 422 | 429; again: { sentence?: string; wrong?: Record<string, string>; token?: string; wording?: string; boardWording?: string } };

/** Takes the form of a column. Whoever sends it twice has one question. */
export async function take(request: Request, typed: Typed, column: PublicColumn, now: Date): Promise<Outcome> {
  const wording = typed.wording ?? "";
  const boardWording = typed.boardWording ?? "";
  const token = openToken(typed.token ?? "", sealedWith(column.id, wording, boardWording));
  const age = token ? (now.getTime() - token.issuedAt.getTime()) / 1000 : 0;
  const stale = !token || age < -300 || age > longest;
  // Anew, as if it had been shown a moment ago: whoever is asked to press the button once more need not wait.
  const anew = () => shownWith(column, new Date(now.getTime() - fewest() * 1000));
  const refuse = (sentence: string, status: 422 | 429 = 422): Outcome => ({ status, again: { sentence, ...(stale && anew()) } });

  const parsed = asking.safeParse(typed);
  if (!parsed.success) return { status: 422, again: { wrong: fieldMessages(parsed.error), ...(stale && anew()) } };
  if (stale) return refuse("This form had been open for long, or has changed since. Everything you typed is still here: look over it once more and press “Send question”.");

  const incoming = messageFrom(typed, parsed.data, column, { wording, boardWording }, token.nonce);
  const before = await alreadyReceived(incoming);
  if (before) return { token: before.token };

  if (typed.subject) return refuse("A field was filled in that people do not see. It has been emptied; if you are a person, press “Send question” again.");
  if (age < fewest()) return refuse(`That was faster than people write. If you are a person, wait ${fewest()} seconds and press “Send question” again.`);
  const [fromNetwork, withMailbox] = await Promise.all([tooManyAsks(addressOf(request.headers), now), tooManyLetters(parsed.data.email, now)]);
  if (fromNetwork) {
    const byHand = column.email ? `, or write to ${column.email}` : "";
    return refuse(`Very many questions have come from your network within the hour. Everything you typed is still here: keep this page open and press “Send question” again in an hour${byHand}.`, 429);
  }
  if (withMailbox) {
    return refuse("Very many questions have come with this email address within the hour. Everything you typed is still here: keep this page open and press “Send question” again in an hour.", 429);
  }
  const received = await receive("reader", incoming, now);
  return { token: received.token };
}

function messageFrom(typed: Typed, { question, name, town, region, withheld, email, hearing, board }: ReturnType<typeof asking.parse>, column: PublicColumn, { wording, boardWording }: { wording: string; boardWording: string }, token: string): Incoming {
  const sent = { column: column.path, question: typed.question, name: typed.name, town: typed.town, region: typed.region, email: typed.email, withheld: typed.withheld ?? "", hearing: typed.hearing ?? "", ...(boardWording === "" ? {} : { board: typed.board ?? "" }) };
  return {
    columnId: column.id,
    channel: "form",
    raw: Buffer.from(JSON.stringify(sent)),
    body: question,
    asker: { name, town, region, withheld, email, postalAddress: null, hearing },
    consentWording: wording,
    boardWording: board && boardWording !== "" ? boardWording : null,
    token,
  };
}
