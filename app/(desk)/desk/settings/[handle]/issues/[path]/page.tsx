import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { orNotFound, requireDesk } from "@/app/actor";
import { issuesOf, magazineFor } from "@/lib/magazine/queries";
import { issueAction } from "../../../actions";
import { SettingsPage } from "../../../frame";
import { IssueForm } from "../issue-form";

export const metadata: Metadata = { title: "Issue" };

export default async function Page({ params }: { params: Promise<{ handle: string; path: string }> }) {
  const { handle, path } = await params;
  const actor = await requireDesk(`/desk/settings/${handle}/issues/${path}`);
  const magazine = await orNotFound(magazineFor(actor, handle, "editSettings"));
  const issue = (await issuesOf(actor, magazine.id)).find((one) => one.path === path) ?? notFound();
  return (
    <SettingsPage actor={actor} magazine={magazine} concern="issues" title={issue.name} lead={<Link className="link" href={`/desk/issues/${handle}/${path}`}>Its calendar: everything that is due before it</Link>}>
      <IssueForm action={issueAction} magazine={magazine} issue={issue} label={issue.name} send="Save" />
    </SettingsPage>
  );
}
