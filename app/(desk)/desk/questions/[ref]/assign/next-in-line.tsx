"use client";
// Who is asked when the answer is no or none comes, one after the other.
import { useId } from "react";
import { optionsHtml, unpacked } from "@/app/parts/options";
import { useForm } from "@/app/ui/form";

const names = ["First", "Then", "And then"];

/** @param packed as of packed(): hundreds, and the same in each; @param many how many can be put in line */
export function NextInLine({ packed, many }: { packed: string; many: number }) {
  const { state } = useForm();
  const kept = [state.values?.next ?? []].flat();
  const id = useId();
  const options = unpacked(packed);
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
              <select key={chosen} id={`${id}${nth}`} name="next" aria-label={label} className="t" dangerouslySetInnerHTML={{ __html: optionsHtml(options, chosen) }} aria-invalid={wrong ? true : undefined} aria-describedby={wrong && `${id}-wrong`} />
              {wrong && <p className="err" id={`${id}-wrong`}>{wrong}</p>}
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}
