// One rule: on or off, after how many days, whom, and where the words of its letters are.
import Link from "next/link";
import { Field, Tick } from "@/app/ui/form";
import { letterFor, type TimedRule } from "@/lib/reminders/falls";
import { daysOf, type Rule, whomOf } from "@/lib/reminders/rule";
import { remindedPeople, reminderRules, type RuleName } from "@/lib/words";
import s from "./reminders.module.css";

const helps: Record<RuleName, string> = {
  beforeDue: "So many days before. Whoever was asked less than so many days ago has just read the day.",
  atDue: "In the morning of the day itself.",
  afterDue: "So many days after.",
  unanswered: "So many days after it was sent. A historian gets it again, with the day as it stands by then and a new link; the next in line is asked all the same when their time has come.",
  unassigned: "So many days after it was accepted, or came back.",
  inReview: "So many days after it was submitted.",
  unscheduled: "So many days after it was approved.",
  digest: "Each morning: what came, what waits, what is overdue, what is wrong with the mail. Nothing when there is nothing.",
};

export function RuleRow({ name, rule, base, columns }: { name: RuleName; rule: Rule; base: string; columns: { path: string; name: string }[] }) {
  const letters = name === "digest" ? [] : [...new Set(whomOf(name).map((whom) => letterFor(name as TimedRule, whom)))];
  return (
    <fieldset className={s.rule}>
      <legend>{reminderRules[name]}</legend>
      <p className="help">{helps[name]}</p>
      <div className={s.parts}>
        <Tick name={`${name}On`} label="On" defaultChecked={rule.isOn} />
        {daysOf(name) && <Field name={`${name}Days`} label="Days" type="number" inputMode="numeric" min="1" max="365" defaultValue={String(rule.days)} />}
        <div className={s.whom} role="group" aria-label="Whom">
          {whomOf(name).map((whom) => <Tick key={whom} name={`${name}Whom`} value={whom} label={remindedPeople[whom]} defaultChecked={rule.whom.includes(whom)} />)}
        </div>
      </div>
      {letters.length > 0 && (
        <p className={s.words}>
          Its words:{" "}
          {columns.map((column, index) => (
            <span key={column.path}>{index > 0 && "; "}{column.name}, {letters.map((letter, nth) => <span key={letter}>{nth > 0 && ", "}<Link className="link" prefetch={false} href={`${base}/columns/${column.path}/letters/${letter}`}>{letter === "alarm" ? "to the desk" : "to the historian"}</Link></span>)}</span>
          ))}
        </p>
      )}
    </fieldset>
  );
}
