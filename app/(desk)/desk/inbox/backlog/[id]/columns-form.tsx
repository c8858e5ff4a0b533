"use client";
// What each column of a sheet is: guessed from its heading and what stands in it, and for an editor to say. What would come of it stands beside, and
// follows every choice at once.
import { type ReactNode, useState, useTransition } from "react";
import { ActionForm, Field, Send, Tick, useForm } from "@/app/ui/form";
import { letterOf, sayRows } from "@/lib/backlog/backlog";
import type { BacklogView } from "@/lib/backlog/queries";
import { whyOrder } from "@/lib/backlog/profile";
import type { Remarks } from "@/lib/backlog/remarks";
import { channels, dayOrderNames, dayOrders, inboxChannels, type SheetField, sheetFieldNames, sheetFields } from "@/lib/words";
import { confirmAction, lookAction } from "../actions";
import s from "./backlog.module.css";

type Profile = BacklogView["profiles"][number];
type Beside = { said: string; weight: Remarks["weight"] }[];
type Props = { id: number; headings: string[]; rows: number; profiles: Profile[]; beside: Beside[]; mapping: NonNullable<BacklogView["mapping"]>; comes: string; hasOut: boolean; go: string | null; children: ReactNode };

/**
 * @param rows of the sheet
 * @param beside what is to be said of each column's cells
 * @param comes how many questions come in, as a sentence
 * @param hasOut whether rows stay out: it is told further down which
 * @param go what the button says; null where nothing would come
 * @param children the first of them as they will stand in the inbox, and which rows stay out
 */
export function ColumnsForm({ id, headings, rows, profiles, beside, mapping, comes, hasOut, go, children }: Props) {
  const [order, setOrder] = useState<string>(mapping.order);
  const [channel, setChannel] = useState<string>(mapping.channel);
  const [refusal, setRefusal] = useState("");
  const [looking, startLooking] = useTransition();
  const [days, stands] = [mapping.fields.indexOf("received"), mapping.fields.indexOf("status")];
  const look = (form: HTMLFormElement | null) => form && startLooking(async () => setRefusal((await lookAction({}, new FormData(form))).refusal ?? ""));
  return (
    <ActionForm action={confirmAction} label="What the columns are" className={s.form}>
      <input type="hidden" name="importId" value={id} />
      <div className={s.map} onChange={(event) => look((event.target as HTMLInputElement).form)}>
        <h2 className="lab">What the columns are</h2>
        <ul className={s.columns}>
          {headings.map((heading, at) => (
            <Column key={`${at} ${heading}`} at={at} heading={heading} rows={rows} profile={profiles[at]} field={mapping.fields[at] ?? null} beside={beside[at] ?? []}>
              {at === days && profiles[at] && <Field name="order" label="Days in figures are written" value={order} change={setOrder} options={dayOrderNames.map((name) => [name, dayOrders[name]])} help={whyOrder(profiles[at]) || "Its days are written so that the order makes no difference."} />}
              {at === stands && <Standings values={profiles[at]?.values ?? []} leaveOut={mapping.leaveOut} />}
            </Column>
          ))}
        </ul>
        {days < 0 && <input type="hidden" name="order" value={order} />}
        <p className="why">What does not come along is kept with the question as it stands in the row. Name, question, postal address, note and topics may be put together from several columns.</p>
        <div className={s.way}>
          <Field name="channel" label="Where a row does not say how it came, it came by" value={channel} change={setChannel} options={inboxChannels.map((name) => [name, channels[name]])} />
        </div>
        <noscript><p className="moves"><button className="b" type="submit" name="do" value="look">Look again</button></p></noscript>
      </div>
      <div className={s.outlook} aria-busy={looking}>{children}</div>
      <div className={s.bar}>
        {refusal ? <p className="err" role="alert">{refusal}</p> : <p><span role="status">{looking ? "Looking…" : comes}</span>{hasOut && <> <a className="link" href="#out">Which, and why</a></>}</p>}
        {go && !refusal ? <Send name="do" value="bring" sending="Beginning…">{go}</Send> : <button className="b" type="button" disabled>Bring in</button>}
      </div>
    </ActionForm>
  );
}

type ColumnProps = { at: number; heading: string; rows: number; profile: Profile | undefined; field: SheetField | null; beside: Beside; children: ReactNode };

/** One column, by its letter in the sheet and its heading: of two that are called alike each is found. Below it stands what only it decides. */
function Column({ at, heading, rows, profile, field, beside, children }: ColumnProps) {
  const { state } = useForm();
  const chosen = [state.values?.fields ?? []].flat()[at] ?? field ?? "";
  const [letter, samples, filled] = [letterOf(at), profile?.samples ?? [], profile?.filled ?? 0];
  return (
    <li>
      <label htmlFor={`field-${at}`}>{heading !== `Column ${letter}` && <span className={s.letter}>{letter} </span>}{heading}</label>
      <select className={`t ${s.pick}`} id={`field-${at}`} name="fields" defaultValue={chosen}>
        <option value="">Does not come along</option>
        {sheetFieldNames.map((name) => <option key={name} value={name}>{sheetFields[name]}</option>)}
      </select>
      {samples.length > 0 && <p className={s.samples}>{samples.map((sample) => <q key={sample}><span>{sample}</span></q>)}</p>}
      <p className={s.beside}>
        {filled < rows && <span>{filled === 0 ? "Empty in every row" : `Empty in ${sayRows(rows - filled)}`}</span>}
        {beside.map(({ said, weight }) => <span key={said} className={weight === "wrong" ? s.bad : weight === "doubt" ? s.care : undefined}>{said}</span>)}
      </p>
      {children && <div className={s.own}>{children}</div>}
    </li>
  );
}

/** Which rows come in by how they stand. */
function Standings({ values, leaveOut }: { values: readonly [value: string, rows: number][]; leaveOut: readonly string[] }) {
  if (values.length === 0) return null;
  return (
    <fieldset className={s.standings}>
      <legend>Rows that stand so come in</legend>
      {values.map(([value, count]) => (
        <div key={value}>
          <input type="hidden" name="offered" value={value} />
          <Tick name="comes" value={value} label={`${value} (${count.toLocaleString("en-US")})`} defaultChecked={!leaveOut.includes(value)} />
        </div>
      ))}
    </fieldset>
  );
}
