// A person's own account, the same for desk and historians: password, and signing out everywhere.
import type { Metadata } from "next";
import { requireActor } from "@/app/actor";
import { ActionForm, Field, Send } from "@/app/ui/form";
import { magazinesOf } from "@/lib/actor";
import { shortestPassword } from "@/lib/people/new-password";
import { myAccount } from "@/lib/people/queries";
import { cameByLink } from "@/lib/people/session";
import s from "../door.module.css";
import { setPasswordAction, signOutEverywhereAction } from "./actions";

export const metadata: Metadata = { title: "Your account", robots: { index: false } };

export default async function Page() {
  const actor = await requireActor("/account");
  const { email, hasPassword } = await myAccount(actor);
  const asksCurrent = hasPassword && !(await cameByLink());
  const home = magazinesOf(actor).length > 0 || actor.isPublisher ? "/desk" : "/my";
  return (
    <>
      <h1>Your account</h1>
      <p>{actor.name}, {email}. <a className="link" href={home}>{home === "/desk" ? "To the desk" : "To your assignments"}</a></p>
      <section aria-labelledby="password">
        <h2 id="password">{hasPassword ? "Set a new password" : "Choose a password"}</h2>
        <p>Afterwards you sign in with it, here and on every other device.</p>
        <ActionForm action={setPasswordAction}>
          <input type="hidden" autoComplete="username" value={email ?? ""} readOnly />
          {asksCurrent && <Field name="current" label="Present password" type="password" autoComplete="current-password" />}
          <Field name="password" label="New password" type="password" autoComplete="new-password" help={`At least ${shortestPassword} characters; a few words in a row do well.`} />
          <div className={s.send}><Send sending="Setting…">Set password</Send></div>
        </ActionForm>
      </section>
      <section aria-labelledby="everywhere">
        <h2 id="everywhere">Sign out everywhere</h2>
        <p>Ends every session of yours, here too, and every link on its way to you. For when a device is lost.</p>
        <ActionForm action={signOutEverywhereAction}>
          <Send className="b" sending="Signing out…">Sign out everywhere</Send>
        </ActionForm>
      </section>
    </>
  );
}
