// Before an issue is moved: who is hit. Nothing is changed until it is confirmed here.
import type { Metadata } from "next";
import Link from "next/link";
import { notFound, redirect } from "next/navigation";
import { orNotFound, requireDesk } from "@/app/actor";
import { requestTime } from "@/app/now";
import { ActionForm, Send } from "@/app/ui/form";
import { wouldMove } from "@/lib/assignments/due-queries";
import { sayDay } from "@/lib/kit/day";
import { issueInput } from "@/lib/magazine/issue";
import { issuesOf, magazineFor, todayAt } from "@/lib/magazine/queries";
import { moveIssueAction } from "../../../../actions";
import { SettingsPage } from "../../../../frame";
import { Here } from "../../../../here";
import { MovedDays } from "../../../../moved-days";
import s from "../../../../settings.module.css";

export const metadata: Metadata = { title: "Move an issue" };

const days = [["copyCloseOn", "Copy closes"], ["factCloseOn", "Facts close"], ["printerCloseOn", "Printer closes"], ["onSaleOn", "On sale"], ["coverDate", "Cover date"]] as const;

export default async function Page({ params, searchParams }: { params: Promise<{ handle: string; path: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const { handle, path } = await params;
  const back = `/desk/settings/${handle}/issues/${path}`;
  const actor = await requireDesk(back);
  const magazine = await orNotFound(magazineFor(actor, handle, "editSettings"));
  const issue = (await issuesOf(actor, magazine.id)).find((one) => one.path === path) ?? notFound();
  const input = issueInput.safeParse(await searchParams);
  if (!input.success) redirect(back);
  const now = requestTime();
  const today = todayAt(magazine, now);
  const { moved, mark } = await wouldMove(actor, magazine, { issueId: issue.id, days: { ...issue, ...input.data } }, now);
  const say = (day: string | null | undefined) => (day ? sayDay(day, magazine.locale, today) : "open");
  return (
    <SettingsPage actor={actor} magazine={magazine} concern="issues" title={`Move ${issue.name}`} lead="Nothing has been changed yet.">
      <dl className={s.facts}>
        {days.filter(([key]) => (input.data[key] ?? null) !== issue[key]).map(([key, label]) => <div key={key} style={{ display: "contents" }}><dt>{label}</dt><dd><b>{say(input.data[key])}</b> in place of {say(issue[key])}</dd></div>)}
      </dl>
      {moved.length > 0 ? <MovedDays moved={moved} locale={magazine.locale} today={today} /> : <p className={s.empty}>No due day hangs on it any more.</p>}
      <p className={s.help}>Days that were set by hand stay. Whoever is concerned gets one letter with all of theirs, and each question’s story tells it.</p>
      <ActionForm action={moveIssueAction} label={`Move ${issue.name}`}>
        <Here magazine={magazine} id={issue.id} />
        <input type="hidden" name="seen" value={mark} />
        {Object.entries(input.data).map(([name, value]) => <input key={name} type="hidden" name={name} value={value ?? ""} />)}
        <div className={s.send}><Send sending="Moving…">Move the issue</Send><Link className="b bare" href={back}>Leave it</Link></div>
      </ActionForm>
    </SettingsPage>
  );
}
