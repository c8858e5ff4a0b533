// The public form leads here. Good questions go on to their status page; everything else comes back with a sentence and nothing lost.
import { fieldMessages } from "@/app/action";
import { isDatabaseAway } from "@/db/client";
import { asking } from "@/lib/intake/asking";
import { issueToken, openToken } from "@/lib/intake/form-token";
import { tooManyAsks } from "@/lib/intake/limit";
import { alreadyReceived, type Incoming, receive } from "@/lib/intake/receive";
import { type Frame, goOn, type Refused, sendAgain, unreadable } from "../again";
import { readFrame, rememberedFrame } from "../frames";
import { addressOf } from "../socket";
import { type Typed, typedIn } from "../typed";

type Context = { params: Promise<{ column: string }> };
/** A person needs longer than this for the form; seconds. */
const fewest = () => Number(process.env.ASKDESK_ASK_SECONDS ?? 3);
const longest = 7 * 24 * 3600; // a form left open for a week is shown anew

/** Whoever reloads the page of a refused form by its address gets the form. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  return goOn(`/${encodeURIComponent((await params).column)}/ask`);
}

export async function POST(request: Request, { params }: Context): Promise<Response> {
  const path = (await params).column;
  const typed = await typedIn(request);
  if (!typed) return unreadable();
  const known = { form: "ask" as const, path, typed, token: typed.token ?? "", wording: typed.wording ?? "" };
  try {
    const frame = await readFrame(path);
    if (!frame) return new Response("There is no such column.", { status: 404, headers: { "cache-control": "no-store" } });
    return await take(request, typed, frame, { ...known, frame }, new Date());
  } catch (error) {
    if (!isDatabaseAway(error)) throw error;
    const sentence = "We cannot reach our files just now. Nothing is lost: everything you typed is still here. Please press “Send question” again in a minute.";
    return sendAgain(request, 503, { ...known, frame: rememberedFrame(path), sentence });
  }
}

async function take(request: Request, typed: Typed, frame: Frame, refused: Refused & { form: "ask" }, now: Date): Promise<Response> {
  const shown = { columnId: frame.column.id, wording: refused.wording };
  const token = openToken(refused.token, shown);
  const age = token ? (now.getTime() - token.issuedAt.getTime()) / 1000 : 0;
  // Anew, as if it had been shown a moment ago: whoever is asked to press the button once more need not wait.
  const anew = () => ({ ...refused, wording: frame.column.consentWording, token: issueToken({ columnId: frame.column.id, wording: frame.column.consentWording }, new Date(now.getTime() - fewest() * 1000)) });

  const parsed = asking.safeParse(typed);
  if (!parsed.success) return sendAgain(request, 422, { ...(token ? refused : anew()), wrong: fieldMessages(parsed.error) });
  if (!token || age > longest || age < 0) return sendAgain(request, 422, { ...anew(), sentence: "This form had been open for long, or has changed since. Everything you typed is still here: look over it once more and press “Send question”." });

  const incoming = messageFrom(typed, parsed.data, frame, refused.wording, token.nonce);
  const before = await alreadyReceived(incoming);
  if (before) return goOn(`/q/${before.token}?sent=1`);

  if (typed.subject) return sendAgain(request, 422, { ...refused, sentence: "A field was filled in that people do not see. It has been emptied; if you are a person, press “Send question” again." });
  if (age < fewest()) return sendAgain(request, 422, { ...refused, sentence: `That was faster than people write. If you are a person, wait ${fewest()} seconds and press “Send question” again.` });
  if (await tooManyAsks(addressOf(request.headers), now)) {
    const byHand = frame.column.email ? `, or write to ${frame.column.email}` : "";
    return sendAgain(request, 429, { ...refused, sentence: `Very many questions have come from your network within the hour. Everything you typed is still here: keep this page open and press “Send question” again in an hour${byHand}.` });
  }
  const received = await receive("reader", incoming, now);
  return goOn(`/q/${received.token}?sent=1`);
}

function messageFrom(typed: Typed, { question, name, town, region, withheld, email }: ReturnType<typeof asking.parse>, frame: Frame, wording: string, token: string): Incoming {
  const sent = { column: frame.column.path, question: typed.question, name: typed.name, town: typed.town, region: typed.region, email: typed.email, withheld: typed.withheld ?? "" };
  return {
    columnId: frame.column.id,
    channel: "form",
    raw: Buffer.from(JSON.stringify(sent)),
    body: question,
    asker: { name, town, region, withheld, email, postalAddress: null },
    consentWording: wording,
    token,
  };
}
