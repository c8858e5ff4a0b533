// Where the link in a letter leads: a button that uses it. The link works once, and a scanner that follows links must not be that once.
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { z } from "zod";
import { ownAddress } from "@/lib/people/own-address";

export const metadata: Metadata = { title: "Sign in", robots: { index: false }, referrer: "same-origin" };

const first = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value) ?? "";

export default async function Page({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const asked = await searchParams;
  const email = z.email().max(254).safeParse(first(asked.email));
  if (!email.success || !first(asked.token)) redirect("/sign-in?error=Verification");
  const fields = { token: first(asked.token), email: email.data, callbackUrl: first(asked.next) === "password" ? "/account" : (ownAddress(first(asked.next)) ?? "/sign-in/done") };
  return (
    <>
      <h1>Sign in</h1>
      <p>As {fields.email}. The link in your letter works once.</p>
      <form action="/api/auth/callback/email" method="get">
        {Object.entries(fields).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
        <button className="b go" type="submit">Sign in</button>
      </form>
    </>
  );
}
