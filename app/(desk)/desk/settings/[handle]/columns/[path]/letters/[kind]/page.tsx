// One letter of a column: its words, what they can be filled with, and how it looks.
import type { Metadata } from "next";
import Link from "next/link";
import { orNotFound, requireDesk } from "@/app/actor";
import { ActionForm, Send } from "@/app/ui/form";
import { columnFor, magazineFor } from "@/lib/magazine/queries";
import { isByHand } from "@/lib/mail/letters/all";
import { monthsToPrint } from "@/lib/mail/values";
import { samples } from "@/lib/mail/variables";
import { wordingOf } from "@/lib/mail/wordings";
import { restoreWordingAction } from "../../../../../actions";
import { SettingsPage } from "../../../../../frame";
import w from "../letters.module.css";
import { WordingForm } from "./wording-form";

export const metadata: Metadata = { title: "A letter’s words" };

export default async function Page({ params, searchParams }: { params: Promise<{ handle: string; path: string; kind: string }>; searchParams: Promise<{ restored?: string }> }) {
  const { handle, path, kind } = await params;
  const list = `/desk/settings/${handle}/columns/${path}/letters`;
  const actor = await requireDesk(`${list}/${kind}`);
  const magazine = await orNotFound(magazineFor(actor, handle, "editSettings"));
  const column = await orNotFound(columnFor(actor, magazine.id, path));
  const { restored } = await searchParams;
  const wording = await orNotFound(wordingOf(actor, column.id, kind));
  const { ours, isOwn, isOff, subject, body } = wording;
  const filled = {
    ...samples,
    column: column.name,
    magazine: magazine.name,
    reference: `${column.prefix}-1042`,
    days: column.promiseDays === 1 ? "a day" : `${column.promiseDays} days`,
    months: monthsToPrint({ monthsFrom: column.monthsToPrintFrom, monthsTo: column.monthsToPrintTo }),
  };
  return (
    <SettingsPage actor={actor} magazine={magazine} concern="columns" title={ours.name} lead={<>{ours.when} <Link className="link" href={list}>All letters of {column.name}</Link></>}>
      {restored && !isOwn && <p className="done" role="status">These are our words again.</p>}
      <WordingForm key={restored ?? ""} columnId={column.id} kind={wording.kind} subject={subject} body={body} isOff={isOff} canSwitchOff={!isByHand(wording.kind)} variables={ours.variables} samples={filled} head={column.name} signOff={`${magazine.letterSignOff}\n${magazine.name}`} />
      {isOwn && (
        <ActionForm action={restoreWordingAction} label="Back to our words" className={w.back}>
          <input type="hidden" name="columnId" value={column.id} />
          <input type="hidden" name="kind" value={wording.kind} />
          <input type="hidden" name="at" value={`${list}/${wording.kind}`} />
          <Send className="b" sending="Going back…">Back to our words</Send>
        </ActionForm>
      )}
    </SettingsPage>
  );
}
