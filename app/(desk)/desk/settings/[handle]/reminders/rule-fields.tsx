"use client";
// The fields of one rule: on or off, after how many days, and whom.
import { useId } from "react";
import { Tick, useForm } from "@/app/ui/form";
import s from "./reminders.module.css";

type Props = { name: string; isOn: boolean; days: number; /** What the days are counted from; in words alone where there is no number to give. */ when: string; limits: { least: number; most: number } | null; whom: { value: string; label: string; isTold: boolean }[] };

export function RuleFields({ name, isOn, days, when, limits, whom }: Props) {
  const { state } = useForm();
  const id = useId();
  const [wrongDays, wrongWhom] = [state.fields?.[`${name}Days`], state.fields?.[`${name}Whom`]];
  const kept = state.values?.[`${name}Days`];
  return (
    <>
      <div className={s.parts}>
        <Tick name={`${name}On`} label="On" defaultChecked={isOn} />
        {limits ? (
          <div className={s.days}>
            <input className="t" id={id} name={`${name}Days`} type="number" inputMode="numeric" min={limits.least} max={limits.most} defaultValue={typeof kept === "string" ? kept : days} aria-invalid={wrongDays ? true : undefined} aria-describedby={wrongDays ? `${id}-wrong` : undefined} />
            <label htmlFor={id}>{when}</label>
          </div>
        ) : <p className={s.days}>{when}</p>}
        <div className={s.whom} role="group" aria-label="Whom" aria-describedby={wrongWhom ? `${id}-whom` : undefined}>
          {whom.map(({ value, label, isTold }) => <Tick key={value} name={`${name}Whom`} value={value} label={label} defaultChecked={isTold} />)}
        </div>
      </div>
      {wrongDays && <p className="err" id={`${id}-wrong`}>{wrongDays}</p>}
      {wrongWhom && <p className="err" id={`${id}-whom`}>{wrongWhom}</p>}
    </>
  );
}
