// Gives the browser next-auth's token against forged forms, which a page by itself cannot, and goes back to the form.
import NextAuth from "next-auth";
import type { NextRequest } from "next/server";
import { authOptions } from "@/lib/people/auth";

export async function GET(request: NextRequest): Promise<Response> {
  const answer = (await NextAuth(request, { params: Promise.resolve({ nextauth: ["csrf"] }) }, authOptions())) as Response;
  const back = new URLSearchParams(request.nextUrl.searchParams);
  back.set("begun", "1");
  const headers = new Headers({ Location: `/sign-in?${back}`, "Cache-Control": "no-store" });
  for (const cookie of answer.headers.getSetCookie()) headers.append("Set-Cookie", cookie);
  return new Response(null, { status: 303, headers });
}
