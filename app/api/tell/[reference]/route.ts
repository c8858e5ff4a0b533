// The form about a published answer leads here. What is told goes to the desk; everything else comes back with a sentence and nothing lost.
import { fieldMessages } from "@/app/form-fields";
import { addressOf } from "@/app/socket";
import { isDatabaseAway } from "@/db/client";
import { issueToken, openToken } from "@/lib/intake/form-token";
import { tooManyAsks, tooManyLetters } from "@/lib/intake/limit";
import { type About, answerTold } from "@/lib/tips/about";
import { alreadyTold, receiveTip } from "@/lib/tips/receive-tip";
import { consentWording, telling } from "@/lib/tips/tip";
import { goOn, sendAgain, unreadable } from "../../ask/again";
import { readFrame } from "../../ask/frames";
import { fewest, longest } from "../../ask/pace";
import { type Typed, typedIn } from "../../ask/typed";
import { sealedWith } from "../sealed-with";

type Context = { params: Promise<{ reference: string }> };
type Outcome = { told: true } | { status: 422 | 429; again: { sentence?: string; wrong?: Record<string, string>; token?: string; wording?: string } };

const pageOf = ({ columnPath, path }: About) => `/${columnPath}/${path}`;

/** Whoever reloads the page of a refused form by its address gets the answer. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  return goOn(`/a/${encodeURIComponent((await params).reference)}`);
}

export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { reference } = await params;
  const typed = await typedIn(request);
  if (!typed) return unreadable();
  const shown = { form: "tell" as const, typed, token: typed.token ?? "", wording: typed.wording ?? "" };
  try {
    const about = await answerTold(reference);
    if (!about) return new Response("There is no such answer.", { status: 404, headers: { "cache-control": "no-store" } });
    const outcome = await take(request, typed, about, reference.toUpperCase(), new Date());
    // A page that was withdrawn meanwhile says so at its own address.
    if ("told" in outcome) return goOn(about.isUp ? `${pageOf(about)}/tell?told=1` : pageOf(about));
    const { headline, columnPath } = about;
    return await sendAgain(outcome.status, { ...shown, ...outcome.again, about: { reference: reference.toUpperCase(), headline, address: pageOf(about) }, frame: await readFrame(columnPath) });
  } catch (error) {
    if (!isDatabaseAway(error)) throw error;
    const sentence = "We cannot reach our files just now. Nothing is lost: everything you typed is still here. Please press “Send it” again in a minute.";
    return sendAgain(503, { ...shown, about: { reference, headline: "the answer", address: `/a/${encodeURIComponent(reference)}` }, frame: null, sentence });
  }
}

async function take(request: Request, typed: Typed, about: About, reference: string, now: Date): Promise<Outcome> {
  const wording = typed.wording ?? "";
  const token = openToken(typed.token ?? "", sealedWith(about.columnId, reference, wording));
  const age = token ? (now.getTime() - token.issuedAt.getTime()) / 1000 : 0;
  const stale = !token || age < -300 || age > longest;
  // Anew, as if it had been shown a moment ago: whoever is asked to press the button once more need not wait.
  const anew = () => ({ wording: consentWording, token: issueToken(sealedWith(about.columnId, reference, consentWording), new Date(now.getTime() - fewest() * 1000)) });
  const refuse = (sentence: string, status: 422 | 429 = 422): Outcome => ({ status, again: { sentence, ...(stale && anew()) } });

  const parsed = telling.safeParse(typed);
  if (!parsed.success) return { status: 422, again: { wrong: fieldMessages(parsed.error), ...(stale && anew()) } };
  if (stale) return refuse("This form had been open for long, or has changed since. Everything you typed is still here: look over it once more and press “Send it”.");

  const { words, name, town, region, email, kind, mayPrint } = typed;
  const told = { about, raw: Buffer.from(JSON.stringify({ reference, kind, words, name, town, region, email, mayPrint: mayPrint ?? "" })), told: parsed.data, consentWording: wording };
  if (await alreadyTold(told)) return { told: true };
  if (typed.subject) return refuse("A field was filled in that people do not see. It has been emptied; if you are a person, press “Send it” again.");
  if (age < fewest()) return refuse(`That was faster than people write. If you are a person, wait ${fewest()} seconds and press “Send it” again.`);
  const [fromNetwork, withMailbox] = await Promise.all([tooManyAsks(addressOf(request.headers), now), tooManyLetters(parsed.data.email, now)]);
  const from = fromNetwork ? "from your network" : withMailbox ? "with this email address" : null;
  if (from) return refuse(`Very much has come ${from} within the hour. Everything you typed is still here: keep this page open and press “Send it” again in an hour.`, 429);
  await receiveTip(told, now);
  return { told: true };
}
