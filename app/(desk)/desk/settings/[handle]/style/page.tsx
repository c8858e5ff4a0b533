// House style: the rules by which every text of the magazine is read, in their order, each on or off.
import type { Metadata } from "next";
import Link from "next/link";
import { orNotFound, requireDesk } from "@/app/actor";
import { ActionForm, Field, Send } from "@/app/ui/form";
import { magazineFor } from "@/lib/magazine/queries";
import { type KindName, kindNames, kinds } from "@/lib/style/kinds";
import { rulesOf, titlesOf } from "@/lib/style/queries";
import { ruleOf } from "@/lib/style/rule";
import { moveRuleAction, switchRuleAction } from "../../actions";
import { SettingsPage } from "../../frame";
import { Section } from "../../section";
import s from "../../settings.module.css";
import styles from "./style.module.css";
import { TryAll } from "./try-it";

export const metadata: Metadata = { title: "House style" };

export default async function Page({ params }: { params: Promise<{ handle: string }> }) {
  const { handle } = await params;
  const here = `/desk/settings/${handle}/style`;
  const actor = await requireDesk(here);
  const magazine = await orNotFound(magazineFor(actor, handle, "editSettings"));
  const [rules, titles] = await orNotFound(Promise.all([rulesOf(actor, magazine.id), titlesOf(actor, magazine.id)]));
  return (
    <SettingsPage actor={actor} magazine={magazine} concern="style" lead="How this magazine writes. What its rules find is marked in every text while it is written and edited; it stops nothing, and the desk may let a place stand. Where two rules meet, the upper one speaks first.">
      {rules.length === 0 && <p className={s.empty}>No rule yet: nothing is marked in any text.</p>}
      <ol className={styles.rules}>
        {rules.map((rule, at) => (
          <li key={rule.id} className={rule.isOn ? undefined : styles.off}>
            <span>
              <Link href={`${here}/${rule.id}`}>{rule.name}</Link>
              <small>{rule.isOn ? "" : "Off. "}{kinds[rule.kind as KindName]?.help ?? "This version of the desk does not know what it looks for."}</small>
            </span>
            <span className={styles.acts}>
              <ActionForm action={switchRuleAction} label={`Switch “${rule.name}”`}>
                <Which magazineId={magazine.id} id={rule.id} />
                <input type="hidden" name="isOn" value={rule.isOn ? "off" : "on"} />
                <Send className="b bare" sending="…">{rule.isOn ? "Switch off" : "Switch on"}<span className="vh"> “{rule.name}”</span></Send>
              </ActionForm>
              {at > 0 && (
                <ActionForm action={moveRuleAction} label={`Move “${rule.name}” up`}>
                  <Which magazineId={magazine.id} id={rule.id} />
                  <input type="hidden" name="to" value="up" />
                  <Send className="b bare" sending="…">Up<span className="vh"> “{rule.name}”</span></Send>
                </ActionForm>
              )}
            </span>
          </li>
        ))}
      </ol>
      <Section id="add" heading="Add a rule" help="Of one kind there may be several rules, such as two lists of terms.">
        <form action={`${here}/new`} aria-label="Add a rule">
          <Field name="kind" label="What it looks for" options={kindNames.map((name) => [name, kinds[name].label])} />
          <div className={s.send}><button className="b" type="submit">Go on</button></div>
        </form>
      </Section>
      <Section id="try" heading="Try it" help="Put words here, and see what the rules that are on find in them. A line that begins with a dash is read as a credit line.">
        <TryAll magazineId={magazine.id} rules={rules.filter(({ isOn }) => isOn).flatMap((row) => ruleOf(row) ?? [])} titles={titles} />
      </Section>
    </SettingsPage>
  );
}

function Which({ magazineId, id }: { magazineId: number; id: number }) {
  return (
    <>
      <input type="hidden" name="magazineId" value={magazineId} />
      <input type="hidden" name="id" value={id} />
    </>
  );
}
