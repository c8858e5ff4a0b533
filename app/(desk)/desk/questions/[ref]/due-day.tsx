// One day on which something of a question is due: counted back from its issue, or set by hand; with a form for the one and a way back to the other.
import { ActionForm, Field, Send } from "@/app/ui/form";
import type { DueDay } from "@/lib/assignments/due-queries";
import { daysBetween, sayDay } from "@/lib/kit/day";
import { sayOffset } from "@/lib/magazine/due-days";
import type { Sheet } from "@/lib/questions/sheet";
import type { Due } from "@/lib/words";
import { follow, setDay } from "./actions";
import { Hidden } from "./in-brief";

const labels: Record<Due, string> = { draft: "Draft due", review: "Review due", facts: "Facts due" };

export function DueDayRow({ due, sheet, mayEdit, today }: { due: DueDay; sheet: Sheet; mayEdit: boolean; today: string }) {
  const { what, dueOn, byHand, issueDay, offset } = due;
  const { magazine, issue } = sheet;
  const label = labels[what];
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {sayDay(dueOn, magazine.locale, today)}<Away days={daysBetween(today, dueOn)} />
        <span className="quiet"> {byHand ? "Set by hand" : `Follows ${issue?.name}, ${sayOffset(offset)}`}</span>
        {mayEdit && (
          <details key={`${dueOn} ${byHand}`} className="small">
            <summary className="link">{byHand ? "Change" : "Set by hand"}</summary>
            <ActionForm action={setDay} label={`${label}, by hand`}>
              <Hidden sheet={sheet} />
              <input type="hidden" name="what" value={what} />
              <Field name="dueOn" label={label} type="date" min={today} defaultValue={dueOn} help={what === "draft" ? "The historian is told of another day." : undefined} />
              <div className="moves"><Send className="b" sending="Saving…">Save the day</Send></div>
            </ActionForm>
            {byHand && issue && issueDay && (
              <ActionForm action={follow} label={`${label}, with the issue`}>
                <Hidden sheet={sheet} />
                <input type="hidden" name="what" value={what} />
                <p className="help">{issue.name} asks for it {sayDay(issueDay, magazine.locale, today)}, {sayOffset(offset)}.</p>
                <div className="moves"><Send className="b" sending="Saving…">Follow the issue again</Send></div>
              </ActionForm>
            )}
          </details>
        )}
      </dd>
    </div>
  );
}

function Away({ days }: { days: number }) {
  if (days < 0) return <>, <span className="late">{days === -1 ? "1 day" : `${-days} days`} late</span></>;
  return <>, <span className={days <= 7 ? "care" : "quiet"}>{days === 0 ? "today" : days === 1 ? "tomorrow" : `in ${days} days`}</span></>;
}

