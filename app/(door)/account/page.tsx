// A person's own account, the same for desk and historians: password, and signing out everywhere.
import type { Metadata } from "next";
import { requireActor } from "@/app/actor";
import { CalendarLink } from "@/app/parts/calendar-link";
import { ActionForm, Field, Send, Tick } from "@/app/ui/form";
import { magazinesOf } from "@/lib/actor";
import { gathersReminders, myLetters } from "@/lib/mail/choose-letters";
import { shortestPassword } from "@/lib/people/new-password";
import { myAccount } from "@/lib/people/queries";
import { cameByLink } from "@/lib/people/session";
import s from "../door.module.css";
import { chooseLettersAction, setPasswordAction, signOutEverywhereAction } from "./actions";

export const metadata: Metadata = { title: "Your account", robots: { index: false } };

/** As whom one gets letters. */
const groups = { desk: "At the desk", chief: "As chief editor", historian: "As a historian" } as const;

export default async function Page() {
  const actor = await requireActor("/account");
  const { email, hasPassword } = await myAccount(actor);
  const [letters, gathers] = await Promise.all([myLetters(actor), gathersReminders(actor)]);
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
      {letters.length > 0 && (
        <section aria-labelledby="letters" id="letters-to-you">
          <h2 id="letters">Letters to you</h2>
          <p>What the desk tells you by email. Invitations, sign-in links and what an editor writes to you in person always come.</p>
          <ActionForm action={chooseLettersAction} label="Letters to you">
            {(Object.keys(groups) as (keyof typeof groups)[]).map((whom) => {
              const mine = letters.filter((letter) => letter.for === whom);
              return mine.length > 0 && (
                <fieldset key={whom} className="field">
                  <legend>{groups[whom]}</legend>
                  {mine.map(({ kind, name, when, isWanted }) => <Tick key={kind} name="wanted" value={kind} label={<>{name} <small className={s.when}>{when}</small></>} defaultChecked={isWanted} />)}
                </fieldset>
              );
            })}
            <fieldset className="field">
              <legend>Reminders</legend>
              <Tick name="gathers" label={<>All reminders of a morning in one letter <small className={s.when}>Without it each comes by itself.</small></>} defaultChecked={gathers} />
            </fieldset>
            <div className={s.send}><Send sending="Saving…">Save choice</Send></div>
          </ActionForm>
        </section>
      )}
      <section aria-labelledby="calendar" id="your-calendar">
        <h2 id="calendar">Due days in your calendar</h2>
        <p>Your calendar program reads what is due of yours, and takes along what moves.</p>
        <CalendarLink actor={actor} />
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
