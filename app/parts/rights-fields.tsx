// The rights that are asked for with an offer: each not at all, alone or beside others, and for how long; where; and the words that are agreed to.
import { Field } from "@/app/ui/form";
import type { RightsTerms } from "@/lib/kit/rights-terms";
import { exclusivities } from "@/lib/rights/right";
import { rightNames, rights } from "@/lib/words";

export function RightsFields({ terms }: { terms: RightsTerms }) {
  return (
    <fieldset className="field rights">
      <legend>Rights</legend>
      <p className="help">The historian reads this with the offer and agrees to it by taking the question. Without the right for the web, the answer can be printed and not be shown there.</p>
      {rightNames.map((kind) => (
        <div className="two" key={kind}>
          <Field name={`${kind}Right`} label={rights[kind]} options={Object.entries(exclusivities)} defaultValue={terms[kind] ? (terms[kind].isExclusive ? "exclusive" : "shared") : "no"} />
          <Field name={`${kind}Years`} label={`${rights[kind]}, years`} optional inputMode="numeric" defaultValue={terms[kind]?.years ? String(terms[kind].years) : ""} />
        </div>
      ))}
      <p className="help">Years count from the day it is agreed to. Empty is for good.</p>
      <Field name="territory" label="Where" defaultValue={terms.territory} />
      <Field name="agreement" label="Agreement" rows={3} help="The words that are agreed to, and kept." defaultValue={terms.words} />
    </fieldset>
  );
}
