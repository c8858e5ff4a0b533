// "I wonder too" leads here: counts it, takes it back, or keeps the wish to be told. A GET counts nothing; it gives the token that the small
// script of the board sends with a vote.
import { randomBytes } from "node:crypto";
import { cookies } from "next/headers";
import { addressOf } from "@/app/socket";
import { isDatabaseAway } from "@/db/client";
import { questionAddress } from "@/lib/board/board";
import { boardColumn, onBoard, type Shown } from "@/lib/board/on-board";
import { cookieLasts, networkHash, newCookie, voterCookie, voterOf } from "@/lib/board/voter";
import { askToBeTold, hasWondered, unwonder, wonder } from "@/lib/board/wonder";
import { emailOr } from "@/lib/intake/asking";
import { tooManyLetters, tooManyVotes } from "@/lib/intake/limit";
import { installationUrl } from "@/lib/magazine/address";
import { goOn, sendAgain, unreadable } from "../../ask/again";
import { readFrame } from "../../ask/frames";
import { type Typed, typedIn } from "../../ask/typed";
import { soonest, tokenFor, whyNotTaken } from "../vote";

type Context = { params: Promise<{ reference: string }> };
type Column = NonNullable<Awaited<ReturnType<typeof boardColumn>>>;
type Refusal = { status: 422 | 429; sentence?: string; wrong?: Record<string, string> };
type Outcome = { done: string; cookie?: string } | Refusal;

const json = (body: object, status = 200, more: Record<string, string> = {}) => Response.json(body, { status, headers: { "cache-control": "no-store", ...more } });
const lost = () => new Response("There is no such question on a board.", { status: 404, headers: { "cache-control": "no-store" } });
const wantsJson = (request: Request) => request.headers.get("accept") === "application/json";

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const reference = (await params).reference.toUpperCase();
  const column = await boardColumn(reference);
  if (!column) return lost();
  if (!wantsJson(request)) return goOn(questionAddress(column.path, reference));
  return json({ token: tokenFor(column.id, reference), wait: soonest() });
}

export async function POST(request: Request, { params }: Context): Promise<Response> {
  const reference = (await params).reference.toUpperCase();
  const typed = await typedIn(request);
  if (!typed) return unreadable();
  try {
    const column = await boardColumn(reference);
    const found = column && (await onBoard(column, reference));
    if (!column || !found?.shown) return lost();
    const address = questionAddress(column.path, reference);
    const outcome = await take(request, typed, column, found.shown, new Date());
    const cookie: Record<string, string> = "cookie" in outcome && outcome.cookie ? { "set-cookie": cookieOf(outcome.cookie) } : {};
    if (wantsJson(request)) {
      const now = (await onBoard(column, reference))?.shown?.wondered ?? 0;
      return "done" in outcome ? json({ done: outcome.done, wondered: now }, 200, cookie) : json({ sentence: outcome.sentence }, outcome.status);
    }
    if ("done" in outcome) {
      const on = goOn(`${address}?done=${outcome.done}#wonder`);
      if (outcome.cookie) on.headers.set("set-cookie", cookieOf(outcome.cookie));
      return on;
    }
    const hasIt = await hasWondered(found.questionId, await voterHere());
    // As if it had been shown a moment ago: whoever is asked to press once more need not wait.
    const token = tokenFor(column.id, reference, new Date(Date.now() - soonest() * 1000));
    return await sendAgain(outcome.status, { form: "wonder", typed, wrong: outcome.wrong, sentence: outcome.sentence, about: { reference, words: found.shown.words, address }, hasWondered: hasIt, token, frame: await readFrame(column.path) });
  } catch (error) {
    if (!isDatabaseAway(error)) throw error;
    return new Response("We cannot reach our files just now. Go back, and try again in a minute.", { status: 503, headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" } });
  }
}

const voterHere = async () => voterOf((await cookies()).get(voterCookie)?.value);
const cookieOf = (value: string) => `${voterCookie}=${value}; Path=/; Max-Age=${cookieLasts}; HttpOnly; SameSite=Lax${installationUrl().startsWith("https:") ? "; Secure" : ""}`;

async function take(request: Request, typed: Typed, column: Column, { questionId, reference, standing }: Shown, now: Date): Promise<Outcome> {
  const refuse = (sentence: string, status: 422 | 429 = 422): Outcome => ({ status, sentence });
  // Whoever pressed by mistake takes it back at once: that needs no reading.
  const sentence = whyNotTaken(typed.token ?? "", column.id, reference, now, typed.undo ? 0 : soonest());
  if (sentence) return refuse(sentence);
  if (typed.subject) return refuse("A field was filled in that people do not see. It has been emptied; if you are a person, press the button once more.");
  const known = await voterHere();
  if (typed.undo) {
    if (known) await unwonder(questionId, known);
    return { done: "undone" };
  }
  if (["answered", "no", "down"].includes(standing)) return refuse("This question is no longer open, so there is nothing to be counted.");
  const address = addressOf(request.headers);
  if (await tooManyVotes(address, now)) return refuse("Very many votes have come from your network within the hour. Please try again in an hour.", 429);
  if (typed.tell) return tell(typed, questionId, known, now);
  const cookie = known ? undefined : newCookie();
  const done = await wonder(questionId, { voter: known ?? voterOf(cookie)!, network: await networkHash(address, now) }, now);
  return { done, cookie: done === "counted" ? cookie : undefined };
}

async function tell(typed: Typed, questionId: number, known: string | null, now: Date): Promise<Outcome> {
  const email = emailOr("Your email address is missing. Without it we cannot tell you.").safeParse(typed.email ?? "");
  if (!email.success) return { status: 422, wrong: { email: email.error.issues[0]!.message } };
  if (!known || !(await hasWondered(questionId, known))) return { status: 422, sentence: "Say first that you wonder too, in a browser that keeps cookies." };
  if (await tooManyLetters(email.data, now)) return { status: 429, sentence: "Very many letters have gone to this email address within the hour. Please try again in an hour." };
  await askToBeTold(questionId, known, { email: email.data, token: randomBytes(24).toString("base64url") }, now);
  return { done: "asked" };
}
