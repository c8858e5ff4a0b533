// A new rule of one kind, set as the magazines of its country begin.
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { orNotFound, requireDesk } from "@/app/actor";
import { magazineFor } from "@/lib/magazine/queries";
import { defaultRules } from "@/lib/style/defaults";
import { kindNames, kinds } from "@/lib/style/kinds";
import { titlesOf } from "@/lib/style/queries";
import { makeRuleAction } from "../../../actions";
import { SettingsPage } from "../../../frame";
import { RuleForm } from "../rule-form";

export const metadata: Metadata = { title: "New rule" };

export default async function Page({ params, searchParams }: { params: Promise<{ handle: string }>; searchParams: Promise<{ kind?: string | string[] }> }) {
  const [{ handle }, { kind: asked }] = await Promise.all([params, searchParams]);
  const actor = await requireDesk(`/desk/settings/${handle}/style`);
  const magazine = await orNotFound(magazineFor(actor, handle, "editSettings"));
  const kind = kindNames.find((name) => name === asked) ?? notFound();
  const titles = await orNotFound(titlesOf(actor, magazine.id));
  const first = defaultRules(magazine.locale).find((rule) => rule.kind === kind);
  // A second list of terms begins empty; how a kind is set otherwise is a good beginning.
  const setting = kind === "terms" || kind === "spellings" ? {} : (first?.setting ?? {});
  return (
    <SettingsPage actor={actor} magazine={magazine} concern="style" title="New rule" lead={kinds[kind].help}>
      <RuleForm action={makeRuleAction} magazine={magazine} kind={kind} rule={{ name: kinds[kind].label, setting }} titles={titles} label="New rule" send="Make the rule" />
    </SettingsPage>
  );
}
