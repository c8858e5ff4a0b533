"use client";
// What a no says: why, by one of the column’s reasons or in words of one’s own, for the desk; and what its readers hear, as they will read it.
import { type KeyboardEvent, useState, useSyncExternalStore } from "react";
import { Field, Tick, useForm } from "@/app/ui/form";
import { type Filled, fillReply, type Reason, replyProblem } from "@/lib/replies/reply";

type Props = {
  /** For which letters wait. */
  graceSeconds: number;
  /** How many questions are declined. */
  many?: number;
  reasons: readonly Reason[];
  /** What is filled in for the reader, or for the first of several. */
  values: Filled;
  /** The other columns of several, each with its first reader: under one name they may have other words. */
  others?: readonly OtherColumn[];
};
export type OtherColumn = { reasons: readonly Reason[]; values: Filled };

const never = () => () => {};

export function DeclineFields({ graceSeconds, many = 1, reasons, values, others = [] }: Props) {
  const { values: sent } = useForm().state;
  const was = (name: string) => (typeof sent?.[name] === "string" ? sent[name] : "");
  const [why, setWhy] = useState(was("why"));
  const [tell, setTell] = useState(sent ? sent.tell === "on" : true);
  const [personal, setPersonal] = useState(was("personal"));
  // Without a script the words of a reason cannot be put into the form: then the desk takes them as they are.
  const isShown = useSyncExternalStore(never, () => true, () => false);
  const choose = ({ name, body, tells }: Reason) => {
    // Words of one’s own stay; those of another reason make way.
    if (personal === "" || reasons.some((other) => other.body === personal)) setPersonal(body);
    setWhy(name);
    setTell(tells);
  };
  const byFigure = (event: KeyboardEvent) => {
    const at = Number(event.key);
    const reason = Number.isInteger(at) && at > 0 && !event.ctrlKey && !event.metaKey && !event.altKey ? reasons[at - 1] : undefined;
    if (!reason) return;
    event.preventDefault();
    choose(reason);
  };
  const asKept = reasons.find(({ name, body }) => name === why && body !== "" && body === personal);
  // As the desk will do it: words left as they are kept are those of each question’s own column.
  const ownWords = asKept ? others.flatMap((other) => other.reasons.filter(({ name, body }) => name === why && body !== asKept.body).map(({ body }) => ({ body, values: other.values }))) : [];
  return (
    <>
      {isShown && <input type="hidden" name="shown" value="on" />}
      {reasons.length > 0 && (
        <fieldset className="field reasons">
          <legend>Why</legend>
          <ul>{reasons.map((reason, at) => <li key={reason.name}><label><input type="radio" name="why" value={reason.name} checked={why === reason.name} onChange={() => choose(reason)} onKeyDown={byFigure} /> {reason.name} {at < 9 && <kbd aria-hidden="true">{at + 1}</kbd>}</label></li>)}</ul>
        </fieldset>
      )}
      <Field name="reason" label="Reason" optional={why !== ""} rows={2} help={reasons.length > 0 ? "In words of your own, instead of these or besides. For the desk: the story and the log keep it." : "For the desk: the story and the log keep it."} />
      <Tick name="tell" label={`Tell the reader${many > 1 ? "s" : ""}: a friendly no that does not say why`} checked={tell} change={setTell} help={`Letters go after ${graceSeconds} seconds. Until then Undo calls them back.`} />
      <Field name="personal" label="Kind words" optional rows={2} value={personal} change={setPersonal} help={`Stand in the letter besides its usual words${many > 1 ? ", filled in for each reader" : ""}.`} />
      {tell && <AsRead words={personal} values={values} many={many} />}
      {tell && ownWords.map((other) => <OwnWords key={other.values.column} {...other} />)}
    </>
  );
}

/** What stands in braces, filled in; or the sentence that says what cannot be. */
function AsRead({ words, values, many }: { words: string; values: Filled; many: number }) {
  if (!/[{}]/.test(words)) return null;
  const problem = replyProblem(words);
  return problem ? <p className="err">{problem}</p> : <div className="asread"><p className="help">As {values.name ?? "the reader"} will read it{many > 1 && `; ${many === 2 ? "the other reads" : "the others read"} their own`}:</p><p className="copy">{fillReply(words, values)}</p></div>;
}

/** What goes out from another column, as long as the words are left alone. */
function OwnWords({ body, values }: { body: string; values: Filled }) {
  return <div className="asread"><p className="help">{values.column} has its own words for this, and they go to its readers unless you change those above:</p><p className="copy">{body === "" ? "None besides the usual letter." : fillReply(body, values)}</p></div>;
}
