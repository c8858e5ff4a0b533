// The public form leads here. Good questions go on to their status page; everything else comes back with a sentence and nothing lost.
import { fieldMessages } from "@/app/action";
import { addressOf } from "@/app/socket";
import { isDatabaseAway } from "@/db/client";
import { asking } from "@/lib/intake/asking";
import { issueToken, openToken } from "@/lib/intake/form-token";
import { tooManyAsks, tooManyLetters } from "@/lib/intake/limit";
import { alreadyReceived, type Incoming, receive } from "@/lib/intake/receive";
import { type PublicColumn, publicColumn } from "@/lib/magazine/public";
import { goOn, sendAgain, unreadable } from "../again";
import { readFrame, rememberedFrame } from "../frames";
import { type Typed, typedIn } from "../typed";

type Context = { params: Promise<{ column: string }> };
/** A person needs longer than this for the form; seconds. */
const fewest = () => Number(process.env.ASKDESK_ASK_SECONDS ?? 3);
const longest = 7 * 24 * 3600; // a form left open for a week is shown anew; servers may differ by minutes on what time it is

/** Whoever reloads the page of a refused form by its address gets the form. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  return goOn(`/${encodeURIComponent((await params).column)}/ask`);
}

export async function POST(request: Request, { params }: Context): Promise<Response> {
  const path = (await params).column;
  const typed = await typedIn(request);
  if (!typed) return unreadable();
  const shown = { form: "ask" as const, path, typed, token: typed.token ?? "", wording: typed.wording ?? "" };
  try {
    const found = await publicColumn(path);
    if (!found) return new Response("There is no such column.", { status: 404, headers: { "cache-control": "no-store" } });
    const outcome = await take(request, typed, found.column, new Date());
    return "location" in outcome ? goOn(outcome.location) : await sendAgain(outcome.status, { ...shown, ...outcome.again, frame: await readFrame(path) });
  } catch (error) {
    if (!isDatabaseAway(error)) throw error;
    const sentence = "We cannot reach our files just now. Nothing is lost: everything you typed is still here. Please press “Send question” again in a minute.";
    return sendAgain(503, { ...shown, frame: rememberedFrame(path), sentence });
  }
}

type Outcome = { location: string } | { status: 422 | 429; again: { sentence?: string; wrong?: Record<string, string>; token?: string; wording?: string } };

async function take(request: Request, typed: Typed, column: PublicColumn, now: Date): Promise<Outcome> {
  const wording = typed.wording ?? "";
  const token = openToken(typed.token ?? "", { columnId: column.id, wording });
  const age = token ? (now.getTime() - token.issuedAt.getTime()) / 1000 : 0;
  const stale = !token || age < -300 || age > longest;
  // Anew, as if it had been shown a moment ago: whoever is asked to press the button once more need not wait.
  const anew = () => ({ wording: column.consentWording, token: issueToken({ columnId: column.id, wording: column.consentWording }, new Date(now.getTime() - fewest() * 1000)) });
  const refuse = (sentence: string, status: 422 | 429 = 422): Outcome => ({ status, again: { sentence, ...(stale && anew()) } });

  const parsed = asking.safeParse(typed);
  if (!parsed.success) return { status: 422, again: { wrong: fieldMessages(parsed.error), ...(stale && anew()) } };
  if (stale) return refuse("This form had been open for long, or has changed since. Everything you typed is still here: look over it once more and press “Send question”.");

  const incoming = messageFrom(typed, parsed.data, column, wording, token.nonce);
  const before = await alreadyReceived(incoming);
  if (before) return { location: `/q/${before.token}?sent=1` };

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
  return { location: `/q/${received.token}?sent=1` };
}

function messageFrom(typed: Typed, { question, name, town, region, withheld, email, hearing }: ReturnType<typeof asking.parse>, column: PublicColumn, wording: string, token: string): Incoming {
  const sent = { column: column.path, question: typed.question, name: typed.name, town: typed.town, region: typed.region, email: typed.email, withheld: typed.withheld ?? "", hearing: typed.hearing ?? "" };
  return {
    columnId: column.id,
    channel: "form",
    raw: Buffer.from(JSON.stringify(sent)),
    body: question,
    asker: { name, town, region, withheld, email, postalAddress: null, hearing },
    consentWording: wording,
    token,
  };
}
