import NextAuth from "next-auth";
import type { NextRequest } from "next/server";
import { addressOf } from "@/app/socket";
import { networkOf } from "@/lib/intake/limit";
import { postSignInLink } from "@/lib/mail/post-sign-in-link";
import { authOptions } from "@/lib/people/auth";

async function handler(request: NextRequest, context: { params: Promise<{ nextauth: string[] }> }): Promise<Response> {
  const { nextauth } = await context.params;
  return (await NextAuth(request, { params: Promise.resolve({ nextauth }) }, authOptions({ address: networkOf(addressOf(request.headers)), sendLink: postSignInLink }))) as Response;
}
export { handler as GET, handler as POST };
