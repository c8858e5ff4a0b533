// What the forms of a status page share: who is at the door, and what becomes of a refusal.
import type { z } from "zod";
import { fieldMessages } from "@/app/form-fields";
import { isDatabaseAway } from "@/db/client";
import type { ReaderActor } from "@/lib/actor";
import { readerQuestion } from "@/lib/intake/queries";
import { Refusal } from "@/lib/refusal";
import { type Frame, goOn, type Refused, sendAgain, unreadable } from "./again";
import { readFrame } from "./frames";
import { typedIn } from "./typed";

type Context = { params: Promise<{ token: string }> };
type Done = "replied" | "corrected" | "chosen" | "board" | "taken-back";

const away = "We cannot reach our files just now. Nothing is lost: what you typed is still here. Please press the button again in a minute.";

/** A handler for one form of the status page: reads it, does what it asks as the question's reader, and goes back to the page. */
export function statusForm<S extends z.ZodType>(form: "reply" | "credit" | "hearing" | "board" | "takeBack", schema: S, done: Done, act: (actor: ReaderActor, input: z.output<S>) => Promise<void>) {
  return async (request: Request, { params }: Context): Promise<Response> => {
    const { token } = await params;
    const typed = await typedIn(request);
    if (!typed) return unreadable();
    const again = (status: 422 | 503, frame: Frame | null, rest: Pick<Refused, "sentence" | "wrong">) => sendAgain(status, { form, token, typed, frame, ...rest });
    let frame: Frame | null = null;
    try {
      const question = await readerQuestion(token);
      if (!question) return new Response("This page does not exist.", { status: 404, headers: { "cache-control": "no-store" } });
      frame = await readFrame(question.columnPath);
      const parsed = schema.safeParse(typed);
      if (!parsed.success) return await again(422, frame, { wrong: fieldMessages(parsed.error) });
      await act({ kind: "reader", questionId: question.questionId }, parsed.data);
      return goOn(`/q/${token}?done=${done}`);
    } catch (error) {
      if (error instanceof Refusal) return again(422, frame, { sentence: error.message, wrong: error.fields });
      if (isDatabaseAway(error)) return again(503, null, { sentence: away });
      throw error;
    }
  };
}

/** Whoever reloads the page of a refused form by its address gets the status page. */
export const toStatus = async (_: Request, { params }: Context) => goOn(`/q/${encodeURIComponent((await params).token)}`);
