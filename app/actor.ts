// Who is at the door of a page, an action or a route. Every one of them asks for itself.
import { notFound, redirect } from "next/navigation";
import { magazinesOf } from "@/lib/actor";
import type { SignedIn } from "@/lib/people/person";
import { currentPerson } from "@/lib/people/session";
import { Missing } from "@/lib/refusal";

/** The signed-in person; anybody else goes to the sign-in page and comes back afterwards. */
export async function requireActor(backTo = "/desk"): Promise<SignedIn> {
  const person = await currentPerson();
  return person ?? redirect(`/sign-in?to=${encodeURIComponent(backTo)}`);
}

/** A person who sits at some desk. To a contributor without a desk role the desk does not exist. */
export async function requireDesk(backTo?: string): Promise<SignedIn> {
  const person = await requireActor(backTo);
  return magazinesOf(person).length > 0 || person.isPublisher ? person : notFound();
}

/** Runs a read and turns Missing into the not-found page. */
export async function orNotFound<T>(read: Promise<T>): Promise<T> {
  try {
    return await read;
  } catch (error) {
    if (error instanceof Missing) notFound();
    throw error;
  }
}
