import NextAuth from "next-auth";
import { NextRequest } from "next/server";
import { bodyWithin } from "@/app/body";
import { addressOf } from "@/app/socket";
import { networkOf } from "@/lib/intake/limit";
import { postSignInLink } from "@/lib/mail/post-sign-in-link";
import { authOptions } from "@/lib/people/auth";

/** Bytes, far above any form of the door. next-auth itself reads whatever comes, from anybody. */
const most = 20_000;

async function handler(request: NextRequest, context: { params: Promise<{ nextauth: string[] }> }): Promise<Response> {
  const { nextauth } = await context.params;
  const body = await bodyWithin(request, most);
  if (!body) return new Response("That is too large for a form of ours.", { status: 413, headers: { "cache-control": "no-store" } });
  const read = body.byteLength > 0 ? new NextRequest(request.url, { method: request.method, headers: request.headers, body: new Uint8Array(body) }) : request;
  return (await NextAuth(read, { params: Promise.resolve({ nextauth }) }, authOptions({ address: networkOf(addressOf(request.headers)), sendLink: postSignInLink }))) as Response;
}
export { handler as GET, handler as POST };
