// A list of mail by the day it came: from whom, about what, and why it lies where it does.
import Link from "next/link";
import { byDay, clockTime } from "@/lib/kit/moment";
import { type MailFilter, mailQuery } from "@/lib/mailroom/mail-filter";
import type { MailRow } from "@/lib/mailroom/queries";
import { trays } from "@/lib/words";
import s from "./mail.module.css";

/** Each by the clock of its own magazine. @param locale of the desk, for the names of days */
export function MailDays({ mails, filter, locale, now }: { mails: MailRow[]; filter: MailFilter; locale: string; now: Date }) {
  const severalColumns = new Set(mails.map(({ column }) => column)).size > 1;
  return byDay(mails, ({ magazine }) => magazine.timeZone, locale, now).map(({ day, said, items }) => (
    <section key={day} aria-labelledby={`d${day}`}>
      <h2 className={s.day} id={`d${day}`}>{said}</h2>
      <ul>
        {items.map((mail) => (
          <li key={mail.id} className={s.row}>
            <time dateTime={mail.at.toISOString()}>{clockTime(mail.at, mail.magazine.timeZone, mail.magazine.locale)}</time>
            <span className={s.from} title={mail.fromAddress || undefined}>{mail.erased ? "Erased" : mail.fromName || mail.fromAddress || (mail.tray === "sorting" ? "Not read yet" : "Unknown sender")}</span>
            <div className={s.what}>
              <Link className={s.subject} href={`/desk/mail/${mail.id}${mailQuery(filter, { before: filter.before })}`} prefetch={false}>{mail.subject || <i>No subject</i>}</Link>
              <p className={s.why}>{mail.why}{mail.files > 0 && <span> {mail.files === 1 ? "1 file" : `${mail.files} files`}</span>}</p>
            </div>
            <span className={s.where}>
              {(filter.tray === "everything" || mail.reference) && <span className="num">{[filter.tray === "everything" && mail.tray !== "question" ? trays[mail.tray] : "", mail.reference].filter(Boolean).join(" ")}</span>}
              {severalColumns && <span>{mail.column}</span>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  ));
}
