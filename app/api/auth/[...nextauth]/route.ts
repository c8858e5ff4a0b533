import NextAuth from "next-auth";
import type { NextRequest } from "next/server";
import { postSignInLink } from "@/lib/mail/post-sign-in-link";
import { authOptions } from "@/lib/people/auth";

/** The last proxy's word on where a request comes from; what stands before it was written by the caller. */
const addressOf = (request: NextRequest) => request.headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() ?? "unknown";

async function handler(request: NextRequest, context: { params: Promise<{ nextauth: string[] }> }): Promise<Response> {
  const { nextauth } = await context.params;
  return (await NextAuth(request, { params: Promise.resolve({ nextauth }) }, authOptions({ address: addressOf(request), sendLink: postSignInLink }))) as Response;
}
export { handler as GET, handler as POST };
