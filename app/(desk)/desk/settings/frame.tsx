// The frame of every page of the settings: where one is, and the other concerns of the same magazine.
import Link from "next/link";
import type { ReactNode } from "react";
import type { SignedIn } from "@/lib/people/person";
import { may } from "@/lib/may";
import { ScrolledRow } from "./scrolled-row";
import s from "./settings.module.css";

type Shown = { id: number; name: string; handle: string };
const concerns = [
  ["name", "Name and address"],
  ["look", "Look"],
  ["readers", "Words for readers"],
  ["search-engines", "Search engines"],
  ["webhooks", "Webhooks"],
  ["letters", "Letters"],
  ["mailboxes", "Mailboxes"],
  ["columns", "Columns"],
  ["style", "House style"],
  ["issues", "Issues"],
  ["due-days", "Due days"],
  ["reminders", "Reminders"],
  ["topics", "Topics"],
  ["fees", "Fees"],
  ["rights", "Rights"],
  ["people", "People"],
  ["contributors", "Contributors"],
] as const;
export type Concern = (typeof concerns)[number][0];

/** @param title the page's own heading, when it is one thing within a concern */
export function SettingsPage({ actor, magazine, concern, title, lead, wide, children }: { actor: SignedIn; magazine: Shown; concern: Concern; title?: string; lead?: ReactNode; wide?: boolean; children: ReactNode }) {
  const base = `/desk/settings/${magazine.handle}`;
  const open = concerns.filter(([key]) => key === "contributors" || may(actor, "editSettings", magazine.id));
  const label = concerns.find(([key]) => key === concern)![1];
  return (
    <main className={wide ? `${s.page} ${s.wide}` : s.page} id="main">
      <p className="crumb">
        <Link href="/desk/settings">Settings</Link> <span aria-hidden>/</span> {title ? <><span>{magazine.name}</span> <span aria-hidden>/</span> {open.some(([key]) => key === concern) ? <Link href={`${base}/${concern}`}>{label}</Link> : <span>{label}</span>}</> : <span>{magazine.name}</span>}
      </p>
      <h1>{title ?? label}</h1>
      {lead && <p className={s.lead}>{lead}</p>}
      <ScrolledRow label={`Settings of ${magazine.name}`} present={concern} className={`${s.scrolls} ${s.nav}`}>
        {open.map(([key, words]) => <Link key={key} href={`${base}/${key}`} aria-current={key === concern ? (title ? "true" : "page") : undefined}>{words}</Link>)}
      </ScrolledRow>
      <div className={s.body}>{children}</div>
    </main>
  );
}
