"use client";
// Signing out. Without JavaScript the form leads to a page that asks once more.
import { signOut } from "next-auth/react";

export function SignOut() {
  return (
    <form
      action="/api/auth/signout"
      onSubmit={(event) => {
        event.preventDefault();
        void signOut({ callbackUrl: "/sign-in" });
      }}
    >
      <button className="b bare out" type="submit">Sign out</button>
    </form>
  );
}
