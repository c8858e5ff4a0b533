"use client";
// What each column of a sheet is: guessed from its heading and what stands in it, and for an editor to say.
import type { ReactNode } from "react";
import { ActionForm, Field, Send, Tick } from "@/app/ui/form";
import { sayRows } from "@/lib/backlog/backlog";
import type { BacklogView } from "@/lib/backlog/queries";
import { whyOrder } from "@/lib/backlog/profile";
import { channels, dayOrderNames, dayOrders, inboxChannels, sheetFieldNames, sheetFields } from "@/lib/words";
import { confirmAction } from "../actions";
import s from "./backlog.module.css";

type Props = { id: number; rows: number; headings: string[]; profiles: BacklogView["profiles"]; mapping: NonNullable<BacklogView["mapping"]>; children: ReactNode };

/** @param children the first rows as they would become questions, between the columns and the buttons */
export function ColumnsForm({ id, rows, headings, profiles, mapping, children }: Props) {
  const dates = profiles[mapping.fields.indexOf("received")];
  const standings = profiles[mapping.fields.indexOf("status")]?.values ?? [];
  return (
    <ActionForm action={confirmAction} label="What the columns are" className={s.form}>
      <input type="hidden" name="importId" value={id} />
      <h2 className="lab">What the columns are</h2>
      <ul className={s.columns}>
        {headings.map((heading, at) => (
          <li key={`${at} ${heading}`}>
            <div className={s.heading}>
              <label htmlFor={`field-${at}`}>{heading}</label>
              <p className={s.samples}>{profiles[at]?.filled ? profiles[at].samples.join(" · ") || sayRows(profiles[at].filled) : "Empty in every row"}</p>
            </div>
            <select className="t" id={`field-${at}`} name="fields" defaultValue={mapping.fields[at] ?? ""}>
              <option value="">Does not come along</option>
              {sheetFieldNames.map((name) => <option key={name} value={name}>{sheetFields[name]}</option>)}
            </select>
          </li>
        ))}
      </ul>
      <p className="why">What does not come along is kept with the question as it stands in the row. Name, question, postal address, note and topics may be put together from several columns.</p>
      <div className={s.pair}>
        <Field name="order" label="Days in figures are written" defaultValue={mapping.order} options={dayOrderNames.map((order) => [order, dayOrders[order]])} help={dates ? whyOrder(dates) || "Its days are written so that the order makes no difference." : "No column is said to hold the day."} />
        <Field name="channel" label="Where a row does not say how it came, it came by" defaultValue={mapping.channel} options={inboxChannels.map((channel) => [channel, channels[channel]])} />
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
      <p className="moves"><Send className="b" name="do" value="look" sending="Looking…">Look again</Send></p>
      {children}
      <p className="moves"><Send name="do" value="bring" sending="Beginning…">{`Bring in ${sayRows(rows)}`}</Send></p>
    </ActionForm>
  );
}
