// Signing in: password, link by email, and in demo mode one click. Plain forms to next-auth, which work without JavaScript.
import type { Metadata } from "next";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { isDatabaseAway } from "@/db/client";
import { canMail } from "@/lib/people/auth";
import { ownAddress } from "@/lib/people/own-address";
import { demoPeople } from "@/lib/people/queries";
import { currentPerson } from "@/lib/people/session";
import { type Role, roleNames } from "@/lib/words";
import s from "../door.module.css";
import { DoorForm } from "./door-form";
import { said } from "./said";
import { signOut } from "./sign-out";

export const metadata: Metadata = { title: "Sign in" };

const first = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value);
const as: Record<Role, string> = { chief: "chief editor of", editor: "editor of", checker: "checker of", contributor: "contributor to" };

export default async function Page({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const asked = await searchParams;
  const csrfToken = (await cookies()).getAll().find(({ name }) => name.endsWith("next-auth.csrf-token"))?.value.split("|")[0];
  if (!csrfToken && first(asked.begun) !== "1") redirect(`/sign-in/begin?${new URLSearchParams(Object.entries(asked).flatMap(([name, value]) => (value ? [[name, first(value)!]] : [])))}`);
  const to = ownAddress(first(asked.to)) ?? wanted(first(asked.callbackUrl));
  const hidden = { csrfToken: csrfToken ?? "", callbackUrl: to ? `/sign-in/done?to=${encodeURIComponent(to)}` : "/sign-in/done" };
  const { person, demo, away } = await present();

  return (
    <>
      <h1>Sign in</h1>
      {person && !away && (
        <form action={signOut}>
          <p>You are signed in as <b>{person.name}</b>. <a className="link" href={hidden.callbackUrl}>Go on</a>, or{" "}<button className="b" type="submit">Sign out</button></p>
        </form>
      )}
      {!csrfToken && <div className="oops" role="alert"><p>Your browser keeps no cookies from this address, and signing in needs one.</p></div>}
      {first(asked.ready) && <p className="done" role="status">Everything is ready. Sign in with the email and password you have just chosen.</p>}
      {first(asked.changed) && <p className="done" role="status">Your new password is set, and every earlier session has ended. Sign in with it.</p>}
      {first(asked.out) && <p className="done" role="status">You are signed out on every device.</p>}
      {first(asked.sent) && <p className="done" role="status">If that address belongs to somebody here, a letter with a link is on its way. The link works once, for half an hour.</p>}
      {demo.length > 0 && (
        <section aria-labelledby="demo">
          <h2 id="demo">Demonstration</h2>
          <p>Two invented magazines. Come in as anybody.</p>
          <form action="/api/auth/callback/demo" method="post" aria-label="Sign in as one of the demonstration’s people">
            {Object.entries(hidden).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
            <ul className={s.people}>
              {demo.map(({ id, name, roles }) => (
                <li key={id}><button type="submit" name="person" value={id}><span>Sign in as <b>{name}</b>, {sayParts(roles)}</span></button></li>
              ))}
            </ul>
          </form>
        </section>
      )}
      <section aria-label="With an account">
        {demo.length > 0 && <h2>With an account of your own</h2>}
        <DoorForm action="/api/auth/callback/password" hidden={hidden} before={away ? said("Away") : said(first(asked.error))} label="Sign in to an account of your own">
          <div className="field"><label htmlFor="email">Email</label><input className="t" id="email" name="email" type="email" autoComplete="username" required maxLength={254} /></div>
          <div className="field"><label htmlFor="password">Password</label><input className="t" id="password" name="password" type="password" autoComplete="current-password" required maxLength={1000} /></div>
          <div className={s.send}>
            <button className="b go" type="submit">Sign in</button>
            {canMail() && <button className="b" type="submit" formAction="/api/auth/signin/email" formNoValidate>Email me a sign-in link</button>}
          </div>
          {!canMail() && <p className="why">Sign-in links by email are off here, because no mail server is set. Ask your chief editor if you have lost your password.</p>}
        </DoorForm>
      </section>
    </>
  );
}

/** "editor of one and contributor to another", the foremost part first; several magazines under one role are said together. */
function sayParts(held: { role: Role; magazine: string }[]): string {
  const list = new Intl.ListFormat("en");
  const parts = roleNames.flatMap((role) => {
    const where = held.filter((one) => one.role === role).map(({ magazine }) => magazine);
    return where.length > 0 ? [`${as[role]} ${list.format(where)}`] : [];
  });
  return list.format(parts);
}

/** next-auth hands the wish back as a full address around our own. */
function wanted(callbackUrl: string | undefined): string | null {
  if (!callbackUrl || !URL.canParse(callbackUrl)) return null;
  return ownAddress(new URL(callbackUrl).searchParams.get("to"));
}

/** Who is signed in and, in demo mode, who may be; a database that is away leaves the form standing. */
async function present() {
  try {
    return { person: await currentPerson(), demo: await demoPeople(), away: false };
  } catch (error) {
    if (isDatabaseAway(error)) return { person: null, demo: [], away: true };
    throw error;
  }
}
