// The form by which a reader tells us something about an answer, fresh or refused. Everything typed before stands in it again.
import { Enhance } from "@/app/parts/enhance";
import { type TipKind, tipKindNames } from "@/lib/words";
import style from "../../ask/ask.module.css";
import { type Again, Field, NameFields, Oops, Trap } from "../../ask/parts";

type Form = Again & {
  /** Of the question whose answer it is about. */
  reference: string;
  /** Of this showing, and the words shown with its tick. */
  token: string;
  wording: string;
};

const labels: Record<TipKind, [label: string, help: string]> = {
  error: ["I spotted an error", "Where it stands, what is right, and how you know."],
  witness: ["I was there, or someone of my family was", "Who, when and where; a letter, a photograph or a name that bears it out."],
};
const named = { kind: "what it is", words: "what you want to tell us", name: "your name", town: "your town or city", region: "your state or country", email: "your email address" };

export function TellForm({ reference, token, wording, ...again }: Form) {
  return (
    <form className={style.form} data-tell={reference} method="post" action={`/api/tell/${reference}`} noValidate>
      <Oops {...again} heading="It has not been sent yet" named={named} />
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="wording" value={wording} />
      <KindField {...again} />
      <Field {...again} name="words" label="What do you want to tell us?" rows={6} className={style.question} help="As much as it takes. We keep it exactly as you send it." />
      <NameFields {...again} />
      <Field {...again} name="email" label="Email" type="email" inputMode="email" autoComplete="email" help="In case we have to ask you something, and to tell you when the answer is corrected. Never printed, never passed on." />
      <div className="check">
        <input type="checkbox" id="mayPrint" name="mayPrint" value="on" defaultChecked={again.typed?.mayPrint === "on"} aria-describedby="mayPrint-help" />
        <label htmlFor="mayPrint">{wording}</label>
        <p className="help" id="mayPrint-help">Without this nobody but the editors and the historian reads it.</p>
      </div>
      <Trap />
      <div className={style.send}>
        <button className="btn go" type="submit">Send it</button>
        <p className="help">An editor reads it. We cannot promise a personal reply.</p>
      </div>
      <Enhance by="tell" />
    </form>
  );
}

function KindField({ typed, wrong }: Again) {
  return (
    <fieldset className={wrong?.kind ? "field bad" : "field"} id="kind" aria-describedby={wrong?.kind ? "kind-wrong" : undefined}>
      <legend>What is it?</legend>
      {tipKindNames.map((name) => (
        <div className="check" key={name}>
          <input type="radio" id={`kind-${name}`} name="kind" value={name} defaultChecked={typed?.kind === name} aria-describedby={`kind-${name}-help`} />
          <label htmlFor={`kind-${name}`}>{labels[name][0]}</label>
          <p className="help" id={`kind-${name}-help`}>{labels[name][1]}</p>
        </div>
      ))}
      {wrong?.kind && <p className="err" id="kind-wrong">{wrong.kind}</p>}
    </fieldset>
  );
}
