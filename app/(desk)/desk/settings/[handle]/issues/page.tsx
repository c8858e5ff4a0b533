import type { Metadata } from "next";
import Link from "next/link";
import { orNotFound, requireDesk } from "@/app/actor";
import { sayDay } from "@/lib/kit/day";
import { issuesOf, magazineFor, todayAt } from "@/lib/magazine/queries";
import { newIssueAction } from "../../actions";
import { SettingsPage } from "../../frame";
import { Section } from "../../section";
import s from "../../settings.module.css";
import { IssueForm } from "./issue-form";

export const metadata: Metadata = { title: "Issues" };

export default async function Page({ params }: { params: Promise<{ handle: string }> }) {
  const { handle } = await params;
  const actor = await requireDesk(`/desk/settings/${handle}/issues`);
  const magazine = await orNotFound(magazineFor(actor, handle, "editSettings"));
  const issues = await issuesOf(actor, magazine.id);
  const today = todayAt(magazine);
  const say = (iso: string) => sayDay(iso, magazine.locale, today);
  return (
    <SettingsPage actor={actor} magazine={magazine} concern="issues" lead="The magazine’s numbers. Answers are planned for one, and say in which they first appeared.">
      <ul className={s.rows}>
        {issues.map((issue) => (
          <li key={issue.id}>
            <Link href={`/desk/settings/${handle}/issues/${issue.path}`}>{issue.name}</Link>
            <small>{issue.copyCloseOn >= today ? `Copy closes ${say(issue.copyCloseOn)}` : issue.onSaleOn > today ? `On sale ${say(issue.onSaleOn)}` : "Out"}</small>
          </li>
        ))}
      </ul>
      {issues.length === 0 && <p className={s.empty}>No issue yet. Answers can be published without one.</p>}
      <Section id="add" heading="Add an issue">
        <IssueForm key={issues.length} action={newIssueAction} magazine={magazine} label="Add an issue" send="Add the issue" />
      </Section>
    </SettingsPage>
  );
}
