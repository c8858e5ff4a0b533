// What can be said to an offer other than yes: no, later, somebody else, or that one is not the right person. Each folded until it is chosen.
import type { ReactNode } from "react";
import { ColleagueFields, ConflictFields, MoreTimeFields } from "@/app/parts/offer-fields";
import { saidSoFar } from "@/app/parts/said-to-offer";
import { ActionForm, Send } from "@/app/ui/form";
import type { OwnAssignment } from "@/lib/assignments/queries";
import { saidOf } from "@/lib/assignments/invitation-queries";
import { addDays, dayIn, sayDay } from "@/lib/kit/day";
import { haveConflict, needMoreTime, suggestSomebody } from "./actions";
import styles from "./assignment.module.css";
import { TurnDown } from "./turn-down";

type Act = typeof needMoreTime;

export async function OtherAnswers({ assignment, now }: { assignment: OwnAssignment; now: Date }) {
  const { id, questionId, dueOn, locale, timeZone, stage } = assignment;
  const said = await saidOf(id);
  const lines = saidSoFar({ ...said, mayTake: stage === "assigned" }, (day) => sayDay(day, locale, dayIn(timeZone, now)));
  // Folded anew once something was said.
  const told = lines.join(" ");
  const fold = (name: string, act: Act, send: string, fields: ReactNode) => (
    <details className={styles.down} key={`${name} ${told}`}>
      <summary>{name}</summary>
      <ActionForm action={act} label={name}>
        <input type="hidden" name="assignmentId" value={id} />
        {fields}
        <Send className="b">{send}</Send>
      </ActionForm>
    </details>
  );
  return (
    <section className={styles.others} aria-label="Other answers">
      {lines.map((line) => <p className={styles.saidso} key={line}>{line}</p>)}
      <TurnDown questionId={questionId} />
      {fold("Need more time", needMoreTime, "Ask for this day", <MoreTimeFields after={addDays(dueOn, 1)} />)}
      {fold("Suggest a colleague", suggestSomebody, "Suggest them", <ColleagueFields />)}
      {fold("I have a conflict", haveConflict, "Declare it", <ConflictFields />)}
    </section>
  );
}
