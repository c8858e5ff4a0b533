// One rule: on or off, after how many days, whom, and where the words of its letters are.
import Link from "next/link";
import type { TimedRule } from "@/lib/reminders/falls";
import { daysOf, type Rule, whomOf } from "@/lib/reminders/rule";
import { letterFor } from "@/lib/reminders/told";
import { remindedPeople, reminderRules, type RuleName } from "@/lib/words";
import s from "./reminders.module.css";
import { RuleFields } from "./rule-fields";

const whens: Record<RuleName, string> = {
  beforeDue: "days before it is due",
  atDue: "That morning",
  afterDue: "days after it was due",
  unanswered: "days after it was sent",
  unassigned: "days after it was accepted or came back",
  inReview: "days after it was sent in",
  unscheduled: "days after it was approved",
  digest: "Every morning",
};
const helps: Partial<Record<RuleName, string>> = {
  beforeDue: "Whoever was asked less than so many days ago has just read the day, and is left alone.",
  unanswered: "A historian gets it again, with the day as it stands by then and a new link. The next in line is asked all the same when their time has come.",
  digest: "What came, what waits, what is overdue, what is wrong with the mail. Nothing when there is nothing.",
};

export function RuleRow({ name, rule, base, columns }: { name: RuleName; rule: Rule; base: string; columns: { path: string; name: string }[] }) {
  const letters = name === "digest" ? [] : [...new Set(whomOf(name).map((whom) => letterFor(name as TimedRule, whom)))];
  return (
    <fieldset className={s.rule}>
      <legend>{reminderRules[name]}</legend>
      {helps[name] && <p className="help">{helps[name]}</p>}
      <RuleFields name={name} isOn={rule.isOn} days={rule.days} when={whens[name]} limits={daysOf(name)} whom={whomOf(name).map((value) => ({ value, label: remindedPeople[value], isTold: rule.whom.includes(value) }))} />
      {letters.length > 0 && (
        <details className={s.words}>
          <summary>The words of its letters</summary>
          <ul>
            {columns.map((column) => (
              <li key={column.path}>{column.name}: {letters.map((letter, nth) => <span key={letter}>{nth > 0 && ", "}<Link className="link" prefetch={false} href={`${base}/columns/${column.path}/letters/${letter}`}>{letter === "alarm" ? "to the desk" : "to the historian"}</Link></span>)}</li>
            ))}
          </ul>
        </details>
      )}
    </fieldset>
  );
}
