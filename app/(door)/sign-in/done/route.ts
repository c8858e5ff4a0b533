// Signed in: on to what was wanted, or to where the person works.
import type { NextRequest } from "next/server";
import { magazinesOf } from "@/lib/actor";
import { ownAddress } from "@/lib/people/own-address";
import { currentPerson } from "@/lib/people/session";

export async function GET(request: NextRequest): Promise<Response> {
  const person = await currentPerson();
  const hasDesk = person && (magazinesOf(person).length > 0 || person.isPublisher);
  const to = ownAddress(request.nextUrl.searchParams.get("to"));
  const home = !person ? "/sign-in" : hasDesk ? "/desk" : "/my";
  // The desk does not exist for those who have none: a wish for it was a form's default, not theirs.
  const lost = !hasDesk && to?.startsWith("/desk");
  return new Response(null, { status: 303, headers: { Location: person && to && !lost ? to : home, "Cache-Control": "no-store" } });
}
