// The one wrapper every server action passes through: who, parse, do, go.
import { refresh } from "next/cache";
import { notFound, redirect } from "next/navigation";
import type { z } from "zod";
import { isDatabaseAway } from "@/db/client";
import { fieldMessages, fieldsOf } from "./form-fields";
import type { SignedIn } from "@/lib/people/person";
import { currentPerson } from "@/lib/people/session";
import { lookAgain, Missing, Refusal } from "@/lib/refusal";

/** What a form gets back: nothing yet, what stood in the way, or what was done. Typed values come back with a refusal. */
export type FormState = {
  refusal?: string;
  fields?: Record<string, string>;
  values?: Record<string, string | string[]>;
  done?: string;
};

/** What an action may come to: a place to go, or a sentence to show. */
export type Outcome = { go: string } | { done: string };

const away = "The desk cannot reach its database just now. Nothing was saved, and what you typed is still here. Try again in a minute.";

const typed = (form: FormData): FormState["values"] =>
  Object.fromEntries(
    Object.entries(fieldsOf(form))
      .filter(([name]) => !/password|^current$/i.test(name)) // a password is typed again, never sent back
      .map(([name, value]) => [name, [value].flat().filter((v) => typeof v === "string")] as const)
      .map(([name, list]) => [name, list.length > 1 ? list : (list[0] ?? "")]),
  );

/**
 * Makes a server action for useActionState.
 * @param schema of the form's fields
 * @param act called with the signed-in person and the parsed fields; throws Refusal or Missing
 */
export function action<S extends z.ZodType>(schema: S, act: (actor: SignedIn, input: z.output<S>) => Promise<Outcome>) {
  return async (_: FormState, form: FormData): Promise<FormState> => {
    const outcome = await attempt(schema, act, form);
    if (outcome === "missing") notFound();
    // What was done shows in more places than the one it leads to: the frame counts what waits, and is not run again by itself.
    if ("go" in outcome || outcome.done) refresh();
    if ("go" in outcome) redirect(outcome.go);
    return outcome;
  };
}

/** The same for a form before anybody has signed in. Who may send it is for `act` to find out. */
export function openAction<S extends z.ZodType>(schema: S, act: (input: z.output<S>) => Promise<Outcome>) {
  return async (_: FormState, form: FormData): Promise<FormState> => {
    const outcome = await settle(form, async () => {
      const parsed = schema.safeParse(fieldsOf(form));
      return parsed.success ? act(parsed.data) : unread(parsed.error, form);
    });
    if (outcome === "missing") notFound();
    if ("go" in outcome) redirect(outcome.go);
    return outcome;
  };
}

const attempt = <S extends z.ZodType>(schema: S, act: (actor: SignedIn, input: z.output<S>) => Promise<Outcome>, form: FormData) =>
  settle(form, async () => {
    const actor = await currentPerson();
    if (!actor) return { refusal: "You have been signed out. Sign in in another tab, then send this again; what you typed is still here.", values: typed(form) };
    const parsed = schema.safeParse(fieldsOf(form));
    return parsed.success ? act(actor, parsed.data) : unread(parsed.error, form);
  });

const unread = (error: z.ZodError, form: FormData): FormState => ({ refusal: lookAgain, fields: fieldMessages(error), values: typed(form) });

/** Runs it; the expected failures come back as what the form shows. */
async function settle(form: FormData, run: () => Promise<FormState | Outcome>): Promise<FormState | Outcome | "missing"> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof Refusal) return { refusal: error.message, fields: error.fields, values: typed(form) };
    if (error instanceof Missing) return "missing";
    if (isDatabaseAway(error)) return { refusal: away, values: typed(form) };
    throw error;
  }
}
