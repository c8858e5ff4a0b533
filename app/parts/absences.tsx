// When somebody is away: the days that stand, and a form for more.
import { ActionForm, Field, Send } from "@/app/ui/form";
import style from "./absences.module.css";
import { sayDay } from "@/lib/kit/day";
import type { Absence } from "@/lib/people/absences";
import { awayDrop, awayEnter } from "./absence-actions";

type Props = { personId: number; absences: readonly Absence[]; locale: string; today: string };

export function Absences({ personId, absences, locale, today }: Props) {
  const who = <input type="hidden" name="personId" value={personId} />;
  return (
    <>
      {absences.length > 0 && (
        <ul className={style.list}>
          {absences.map(({ id, fromOn, untilOn, word }) => {
            const days = `${sayDay(fromOn, locale, today)} to ${sayDay(untilOn, locale, today)}`;
            return (
              <li key={id}>
                <span>{days}{word && `, ${word}`}</span>
                <ActionForm action={awayDrop} label={`Remove ${days}`}>
                  {who}
                  <input type="hidden" name="absenceId" value={id} />
                  <Send className="b bare" sending="Removing…">Remove<span className="vh"> {days}</span></Send>
                </ActionForm>
              </li>
            );
          })}
        </ul>
      )}
      <ActionForm action={awayEnter} label="Away" className={style.enter}>
        {who}
        <div className="two">
          <Field name="fromOn" label="Away from" type="date" min={today} help="The first day away." />
          <Field name="untilOn" label="Until" type="date" min={today} help="The last day away." />
        </div>
        <Field name="word" label="A word on it" optional help="Such as teaching, or an archive without a telephone. The editors see it." />
        <div className={`moves ${style.enter}`}><Send className="b" sending="Saving…">Save these days</Send></div>
      </ActionForm>
    </>
  );
}
