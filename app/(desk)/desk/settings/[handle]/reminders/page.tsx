// All rules by which people are reminded, and the hours in which nobody is.
import type { Metadata } from "next";
import Link from "next/link";
import { orNotFound, requireDesk } from "@/app/actor";
import { ActionForm, Field, Send, Tick } from "@/app/ui/form";
import { columnsOf, magazineFor } from "@/lib/magazine/queries";
import { rulesFor } from "@/lib/reminders/rehearsal";
import { type RuleName, ruleNames } from "@/lib/words";
import { SettingsPage } from "../../frame";
import { Here } from "../../here";
import { Section } from "../../section";
import s from "../../settings.module.css";
import { quietAction, rulesAction } from "./actions";
import r from "./reminders.module.css";
import { RuleRow } from "./rule-row";

export const metadata: Metadata = { title: "Reminders" };

/** Every rule, by what it is about. */
const groups: readonly [string, readonly RuleName[]][] = [
  ["Drafts", ["beforeDue", "atDue", "afterDue"]],
  ["Invitations", ["unanswered"]],
  ["At the desk", ["unassigned", "inReview", "unscheduled", "digest"]],
];
const numeral = (n: number): string => ["none", "one", "two", "three", "four", "five", "six", "seven", "eight"][n] ?? String(n);
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const week = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

export default async function Page({ params }: { params: Promise<{ handle: string }> }) {
  const { handle } = await params;
  const base = `/desk/settings/${handle}`;
  const actor = await requireDesk(`${base}/reminders`);
  const magazine = await orNotFound(magazineFor(actor, handle, "editSettings"));
  const [rules, columns] = await Promise.all([rulesFor(actor, magazine.id), columnsOf(actor, magazine.id)]);
  const on = ruleNames.filter((name) => rules[name].isOn).length;
  return (
    <SettingsPage actor={actor} magazine={magazine} concern="reminders" lead="Who is written to by the clock, when, and about what. Everybody can do without a kind of letter, and have all of a morning’s in one, under their own account.">
      <p><Link className="b" href={`${base}/reminders/rehearsal`}>Rehearse: who would have been written to</Link></p>
      <Section id="rules" heading="Rules" help={`${on === ruleNames.length ? `All ${numeral(on)} are` : `${capital(numeral(on))} of ${numeral(ruleNames.length)} ${on === 1 ? "is" : "are"}`} on. Letters go out at seven in the magazine’s morning, or when the quiet hours end.`}>
        <ActionForm action={rulesAction} label="Rules">
          <Here magazine={magazine} />
          {groups.map(([heading, names]) => (
            <div key={heading} className={r.group}>
              <h3 className="lab">{heading}</h3>
              {names.map((name) => <RuleRow key={name} name={name} rule={rules[name]} base={base} columns={columns} />)}
            </div>
          ))}
          <div className={s.send}><Send sending="Saving…">Save the rules</Send></div>
        </ActionForm>
      </Section>
      <Section id="quiet" heading="Quiet hours" help={`By the clock of ${magazine.timeZone.replaceAll("_", " ")}. What would be written within them waits until they end, and so does the news that due days have moved. Letters about what somebody does, such as an offer or a text sent back, go at once.`}>
        <ActionForm action={quietAction} label="Quiet hours">
          <Here magazine={magazine} />
          <div className="two">
            <Field name="from" label="From" type="time" defaultValue={magazine.quietFrom} />
            <Field name="to" label="Until" type="time" defaultValue={magazine.quietTo} help="The same time twice: no hour is quiet." />
          </div>
          <fieldset className="field">
            <legend>Quiet all day</legend>
            <div className={r.week}>{week.map((name, day) => <Tick key={name} name="days" value={String(day)} label={name} defaultChecked={magazine.quietDays.includes(day)} />)}</div>
          </fieldset>
          <div className={s.send}><Send sending="Saving…">Save the quiet hours</Send></div>
        </ActionForm>
      </Section>
    </SettingsPage>
  );
}
