// Before due days are counted otherwise: who is hit. Nothing is changed until it is confirmed here.
import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { orNotFound, requireDesk } from "@/app/actor";
import { requestTime } from "@/app/now";
import { ActionForm, Send } from "@/app/ui/form";
import { wouldCount } from "@/lib/assignments/due-queries";
import { settingOffsets } from "@/lib/magazine/due-days";
import { magazineFor, todayAt } from "@/lib/magazine/queries";
import { moveOffsetsAction } from "../../../actions";
import { SettingsPage } from "../../../frame";
import { Here } from "../../../here";
import { MovedDays } from "../../../moved-days";
import s from "../../../settings.module.css";

export const metadata: Metadata = { title: "Move due days" };

export default async function Page({ params, searchParams }: { params: Promise<{ handle: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const { handle } = await params;
  const back = `/desk/settings/${handle}/due-days`;
  const actor = await requireDesk(back);
  const magazine = await orNotFound(magazineFor(actor, handle, "editSettings"));
  const input = settingOffsets.safeParse({ ...(await searchParams), magazineId: magazine.id });
  if (!input.success) redirect(back);
  const now = requestTime();
  const { moved, mark } = await wouldCount(actor, magazine, input.data, now);
  return (
    <SettingsPage actor={actor} magazine={magazine} concern="due-days" title="Move due days" lead="Nothing has been changed yet.">
      {moved.length > 0 ? <MovedDays moved={moved} locale={magazine.locale} today={todayAt(magazine, now)} /> : <p className={s.empty}>No due day hangs on it any more.</p>}
      <p className={s.help}>Days that were set by hand stay. Whoever is concerned gets one letter with all of theirs, and each question’s story tells it.</p>
      <ActionForm action={moveOffsetsAction} label="Move due days">
        <Here magazine={magazine} />
        <input type="hidden" name="seen" value={mark} />
        {Object.entries(input.data).filter(([name]) => name !== "magazineId").map(([name, value]) => <input key={name} type="hidden" name={name} value={String(value ?? "")} />)}
        <div className={s.send}><Send sending="Moving…">Move the days</Send><Link className="b bare" href={back}>Leave them</Link></div>
      </ActionForm>
    </SettingsPage>
  );
}
