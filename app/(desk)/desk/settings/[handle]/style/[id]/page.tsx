// One rule: its name, how it is set, and what it finds in words put beside it before it is saved.
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { orNotFound, requireDesk } from "@/app/actor";
import { ActionForm, Send } from "@/app/ui/form";
import { rowId } from "@/lib/kit/typed";
import { magazineFor } from "@/lib/magazine/queries";
import { kindNames, kinds } from "@/lib/style/kinds";
import { ruleFor, titlesOf } from "@/lib/style/queries";
import { changeRuleAction, endRuleAction } from "../../../actions";
import { SettingsPage } from "../../../frame";
import { Here } from "../../../here";
import { Section } from "../../../section";
import s from "../../../settings.module.css";
import { RuleForm } from "../rule-form";

export const metadata: Metadata = { title: "Rule of house style" };

export default async function Page({ params }: { params: Promise<{ handle: string; id: string }> }) {
  const { handle, id: given } = await params;
  const actor = await requireDesk(`/desk/settings/${handle}/style/${given}`);
  const magazine = await orNotFound(magazineFor(actor, handle, "editSettings"));
  const id = rowId.safeParse(given);
  const [rule, titles] = await orNotFound(Promise.all([ruleFor(actor, magazine.id, id.success ? id.data : 0), titlesOf(actor, magazine.id)]));
  const kind = kindNames.find((name) => name === rule.kind) ?? notFound();
  return (
    <SettingsPage actor={actor} magazine={magazine} concern="style" title={rule.name} lead={kinds[kind].help}>
      <RuleForm action={changeRuleAction} magazine={magazine} kind={kind} rule={rule} titles={titles} label={rule.name} send="Save" />
      <Section id="end" heading="End this rule" help="It is looked for no longer. What was let stand under it is kept in the story of each question.">
        <ActionForm action={endRuleAction} label="End this rule">
          <Here magazine={magazine} id={rule.id} />
          <div className={s.send}><Send className="b" sending="Ending…">End the rule</Send></div>
        </ActionForm>
      </Section>
    </SettingsPage>
  );
}
