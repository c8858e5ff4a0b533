// Does the desk answer, and does its database? For npm start, for a proxy and for whoever watches over it.
import { isDatabaseHere } from "@/db/client";

export const dynamic = "force-dynamic";

export async function GET(): Promise<Response> {
  const here = await isDatabaseHere();
  return Response.json({ status: here ? "ok" : "the database is away" }, { status: here ? 200 : 503, headers: { "cache-control": "no-store" } });
}
