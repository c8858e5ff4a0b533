// What can be done with a whole list at once.
import { ActionForm, Field, Send } from "@/app/ui/form";
import type { ImportView } from "@/lib/imports/queries";
import type { PieceView } from "@/lib/imports/piece-filter";
import { discardAction, fillInAction, setAllAsideAction, takeAllAction } from "../actions";
import s from "../import.module.css";

const n = (count: number) => count.toLocaleString("en-US");
const all = (count: number, one: string, many: string) => (count === 1 ? one : many.replace("#", n(count)));

export function Acts({ of, view, topic }: { of: ImportView; view: PieceView; topic: string }) {
  const { id, counts } = of;
  const within = topic ? ` filed under “${topic}”` : "";
  const here = <><input type="hidden" name="importId" value={id} /><input type="hidden" name="topic" value={topic} /></>;
  return (
    <div className={s.acts}>
      {view === "complete" && counts.complete > 0 && (
        <ActionForm action={takeAllAction} label="Take all that are complete">
          {here}
          <div className="moves"><Send sending="Marking them…">{all(counts.complete, "Take the one that is complete", "Take all # that are complete")}{within}</Send></div>
        </ActionForm>
      )}
      {view === "unsigned" && counts.unsigned > 0 && (
        <ActionForm action={takeAllAction} label="Take those without a reader’s name">
          {here}
          <input type="hidden" name="unsigned" value="on" />
          <p className={s.help}>Everything else is there. Taken so, they are printed without a credit under the question. Where a name stood and was not found, open the piece and give it.</p>
          <div className="moves"><Send sending="Marking them…">{all(counts.unsigned, "Take it without a name", "Take all # without asking for names")}{counts.complete > 0 && `, and the ${all(counts.complete, "one that is complete", "# that are complete")}`}{within}</Send></div>
        </ActionForm>
      )}
      {view === "look" && counts.look > 0 && (
        <details className={s.fill}>
          <summary>One name for all that have none</summary>
          <ActionForm action={fillInAction} label="One name for all that have none">
            <input type="hidden" name="importId" value={id} />
            <Field name="byline" label="Answered by" help="Given to every answer here of which nobody says who wrote it, such as the column’s own historian." />
            <div className="moves"><Send className="b" sending="Filling in…">Fill in</Send></div>
          </ActionForm>
        </details>
      )}
      {(view === "look" || view === "unsigned" || view === "here") && counts[view] > 0 && (
        <ActionForm action={setAllAsideAction} label={`Set all of this list aside`}>
          {here}
          <input type="hidden" name="view" value={view} />
          <div className="moves"><Send className="b bare" sending="Setting aside…">{all(counts[view], "Set it aside", "Set all # aside")}{within}</Send></div>
        </ActionForm>
      )}
      {view === "setAside" && (
        <ActionForm action={discardAction} label="Give this import up">
          <input type="hidden" name="importId" value={id} />
          <p className={s.help}>What was taken stays in the archive. Everything else of this file goes, and comes again when the file is chosen again.</p>
          <div className="moves"><Send className="b bare" sending="Giving up…">Give this import up</Send></div>
        </ActionForm>
      )}
    </div>
  );
}
