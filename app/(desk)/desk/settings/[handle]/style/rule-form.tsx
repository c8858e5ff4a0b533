// The form of a rule, new or known: its name, the fields its kind has, and a place to try it.
import type { ComponentProps } from "react";
import { ActionForm, Field, Send, Tick } from "@/app/ui/form";
import { type KindName, kinds } from "@/lib/style/kinds";
import type { SettingField } from "@/lib/style/problem";
import { shownValue } from "@/lib/style/setting";
import { Here } from "../../here";
import s from "../../settings.module.css";
import { PairRows } from "./pair-rows";
import { TryRule } from "./try-it";

type Setting = Record<string, unknown>;
type Props = {
  action: ComponentProps<typeof ActionForm>["action"];
  magazine: { id: number; handle: string };
  kind: KindName;
  rule: { id?: number; name: string; isOn?: boolean; setting: Setting };
  titles: readonly string[];
  label: string;
  send: string;
};

export function RuleForm({ action, magazine, kind, rule, titles, label, send }: Props) {
  return (
    <ActionForm action={action} label={label}>
      <Here magazine={magazine} id={rule.id} />
      <input type="hidden" name="kind" value={kind} />
      <Field name="name" label="Name of the rule" defaultValue={rule.name} />
      {kinds[kind].fields.map((field: SettingField) => <SettingInput key={field.name} field={field} setting={rule.setting} />)}
      {rule.isOn !== undefined && <div className={s.ticks}><Tick name="isOn" label="Look for it" defaultChecked={rule.isOn} /></div>}
      <TryRule magazineId={magazine.id} kind={kind} titles={titles} />
      <div className={s.send}><Send sending="Saving…">{send}</Send></div>
    </ActionForm>
  );
}

/** A field of a kind, sent under "set." and its name (lib/style/rule.ts). */
function SettingInput({ field, setting }: { field: SettingField; setting: Setting }) {
  const name = `set.${field.name}`;
  const value = setting[field.name];
  if (field.as === "tick") return <div className={s.ticks}><Tick name={name} label={field.label} defaultChecked={value === true} /></div>;
  if (field.name === "pairs") return <PairRows name={name} lines={shownValue(value)} help={field.help} />;
  const common = { name, label: field.label, help: field.help, defaultValue: shownValue(value) };
  if (field.as === "choice") return <Field {...common} options={field.options.map(([one, words]): [string, string] => [one, words])} />;
  return field.as === "lines" ? <Field {...common} rows={6} /> : <Field {...common} inputMode="numeric" />;
}
