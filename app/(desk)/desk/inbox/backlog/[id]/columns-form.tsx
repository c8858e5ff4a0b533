"use client";
// What each column of a sheet is: guessed from its heading and what stands in it, and for an editor to say. What would come of it stands beside, and
// follows every choice at once.
import { type ReactNode, useState, useTransition } from "react";
import { ActionForm, Field, Send, Tick } from "@/app/ui/form";
import { sayRows } from "@/lib/backlog/backlog";
import type { BacklogView } from "@/lib/backlog/queries";
import { whyOrder } from "@/lib/backlog/profile";
import { channels, dayOrderNames, dayOrders, inboxChannels, sheetFieldNames, sheetFields } from "@/lib/words";
import { confirmAction, lookAction } from "../actions";
import s from "./backlog.module.css";

type Props = { id: number; headings: string[]; profiles: BacklogView["profiles"]; mapping: NonNullable<BacklogView["mapping"]>; comes: string; hasOut: boolean; go: string | null; children: ReactNode };

/**
 * @param comes how many questions come in, as a sentence
 * @param hasOut whether rows stay out: it is told further down which
 * @param go what the button says; null where nothing would come
 * @param children the first of them as they will stand in the inbox, and which rows stay out
 */
export function ColumnsForm({ id, headings, profiles, mapping, comes, hasOut, go, children }: Props) {
  const [order, setOrder] = useState<string>(mapping.order);
  const [channel, setChannel] = useState<string>(mapping.channel);
  const [refusal, setRefusal] = useState("");
  const [looking, startLooking] = useTransition();
  const dates = profiles[mapping.fields.indexOf("received")];
  const standings = profiles[mapping.fields.indexOf("status")]?.values ?? [];
  const look = (form: HTMLFormElement | null) => form && startLooking(async () => setRefusal((await lookAction({}, new FormData(form))).refusal ?? ""));
  return (
    <ActionForm action={confirmAction} label="What the columns are" className={s.form}>
      <input type="hidden" name="importId" value={id} />
      <div className={s.map} onChange={(event) => look((event.target as HTMLInputElement).form)}>
        <h2 className="lab">What the columns are</h2>
        <ul className={s.columns}>
          {headings.map((heading, at) => <Column key={`${at} ${heading}`} at={at} heading={heading} profile={profiles[at]} field={mapping.fields[at] ?? ""} />)}
        </ul>
        <p className="why">What does not come along is kept with the question as it stands in the row. Name, question, postal address, note and topics may be put together from several columns.</p>
        <div className={s.pair}>
          <Field name="order" label="Days in figures are written" value={order} change={setOrder} options={dayOrderNames.map((name) => [name, dayOrders[name]])} help={dates ? whyOrder(dates) || "Its days are written so that the order makes no difference." : "No column is said to hold the day."} />
          <Field name="channel" label="Where a row does not say how it came, it came by" value={channel} change={setChannel} options={inboxChannels.map((name) => [name, channels[name]])} />
        </div>
        {standings.length > 0 && (
          <fieldset className={s.standings}>
            <legend>Rows that stand so come in</legend>
            {standings.map(([value, count]) => (
              <div key={value}>
                <input type="hidden" name="offered" value={value} />
                <Tick name="comes" value={value} label={`${value} (${count.toLocaleString("en-US")})`} defaultChecked={!mapping.leaveOut.includes(value)} />
              </div>
            ))}
          </fieldset>
        )}
        <noscript><p className="moves"><button className="b" type="submit" name="do" value="look">Look again</button></p></noscript>
      </div>
      <div className={s.outlook} aria-busy={looking}>
        {refusal && <p className="err" role="alert">{refusal}</p>}
        {children}
      </div>
      <div className={s.bar}>
        <p><span role="status">{looking ? "Looking…" : comes}</span>{hasOut && <> <a className="link" href="#out">Which, and why</a></>}</p>
        {go ? <Send name="do" value="bring" sending="Beginning…">{go}</Send> : <button className="b" type="button" disabled>Bring in</button>}
      </div>
    </ActionForm>
  );
}

function Column({ at, heading, profile, field }: { at: number; heading: string; profile: BacklogView["profiles"][number] | undefined; field: string }) {
  const samples = profile?.samples ?? [];
  return (
    <li>
      <label htmlFor={`field-${at}`}>{heading}</label>
      <select className={`t ${s.pick}`} id={`field-${at}`} name="fields" defaultValue={field}>
        <option value="">Does not come along</option>
        {sheetFieldNames.map((name) => <option key={name} value={name}>{sheetFields[name]}</option>)}
      </select>
      <p className={s.samples}>
        {samples.length > 0 ? samples.map((sample) => <q key={sample}>{sample}</q>) : profile?.filled ? sayRows(profile.filled) : "Empty in every row"}
      </p>
    </li>
  );
}
