// The first visit to an empty installation, opened with the token printed at start. Afterwards it does not exist.
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm, Field, Send } from "@/app/ui/form";
import { timeZones } from "@/lib/magazine/magazine";
import { maySetUp } from "@/lib/magazine/set-up";
import { shortestPassword } from "@/lib/people/new-password";
import s from "../door.module.css";
import { setUpAction } from "./actions";

export const metadata: Metadata = { title: "Set up", robots: { index: false }, referrer: "same-origin" };

export default async function Page({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const { token } = await searchParams;
  if (!(await maySetUp(token))) notFound();
  return (
    <>
      <h1>Set the desk up</h1>
      <p>Once, for the first person here. All of it can be changed later, but for the prefix of references that readers have.</p>
      <ActionForm action={setUpAction} label="Set the desk up">
        <input type="hidden" name="token" value={String(token)} />
        <section aria-labelledby="you">
          <h2 id="you">You</h2>
          <p>Publisher of this installation and chief editor of its first magazine.</p>
          <div className={s.fields}>
            <Field name="name" label="Your name" autoComplete="name" />
            <Field name="email" label="Email" type="email" autoComplete="username" help="You sign in with it." />
            <Field name="password" label="Password" type="password" autoComplete="new-password" help={`At least ${shortestPassword} characters; a few words in a row do well.`} />
          </div>
        </section>
        <section aria-labelledby="magazine">
          <h2 id="magazine">The first magazine</h2>
          <div className={s.fields}>
            <Field name="magazine" label="Magazine" help="Its name, as on the cover." />
            <Field name="timeZone" label="Time zone" help="Schedules and dates are in it." defaultValue="America/New_York" options={timeZones().map((zone) => [zone, zone.replaceAll("_", " ")])} />
          </div>
        </section>
        <section aria-labelledby="column">
          <h2 id="column">Its column</h2>
          <div className={s.fields}>
            <Field name="column" label="Column" help="What readers know it by, such as Ask the Quarterly." />
            <Field name="prefix" label="Prefix of references" help="Two to six letters. With WWQ the first question is WWQ-1001." />
          </div>
        </section>
        <div className={s.send}><Send>Set up</Send></div>
      </ActionForm>
    </>
  );
}
