"use server";
// Signing out on this device: the session's cookies go. "Sign out everywhere" is on the own account's page.
import { cookies } from "next/headers";
import { redirect } from "next/navigation";

/** For `<form action={signOut}>`, on any page. */
export async function signOut(): Promise<void> {
  const jar = await cookies();
  for (const { name } of jar.getAll()) {
    // A long token is cut into numbered parts by next-auth.
    if (/next-auth\.session-token(\.\d+)?$/.test(name)) jar.set(name, "", { path: "/", maxAge: 0, httpOnly: true, sameSite: "lax", secure: name.startsWith("__") });
  }
  redirect("/sign-in");
}
