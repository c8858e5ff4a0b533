"use client";
// Who is asked when the answer is no or none comes, one after the other.
import { useId } from "react";
import { useForm } from "@/app/ui/form";
import { ContributorSelect } from "./contributor-select";

const names = ["First", "Then", "And then"];

/** @param many how many can be put in line */
export function NextInLine({ many }: { many: number }) {
  const { state } = useForm();
  const kept = [state.values?.next ?? []].flat();
  const id = useId();
  return (
    <fieldset className="field next">
      <legend>Next in line</legend>
      <p className="help">When the answer is no, or none comes, they are asked one after the other, on the same terms and with as many days.</p>
      <div className="three">
        {names.slice(0, many).map((label, nth) => {
          const chosen = kept[nth] ?? "";
          const wrong = nth === 0 ? state.fields?.next : undefined;
          return (
            <div className={wrong ? "field bad" : "field"} key={label}>
              <label htmlFor={`${id}${nth}`}>{label}</label>
              <ContributorSelect key={chosen} id={`${id}${nth}`} name="next" label={label} chosen={chosen} nobody="Nobody" wrong={wrong && `${id}-wrong`} />
              {wrong && <p className="err" id={`${id}-wrong`}>{wrong}</p>}
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}
