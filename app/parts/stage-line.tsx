// The stages as a line, inked as far as the question has come, the present one in the house colour. An exit ends the line.
import type { ReactNode } from "react";
import { river, type Stage, stages } from "@/lib/words";

type Notes = Partial<Record<Stage, ReactNode>>;

/**
 * @param reached the stages the question has been in
 * @param notes what stands under each stage: a date, or who has it
 */
export function StageLine({ stage, reached, notes }: { stage: Stage; reached: ReadonlySet<Stage>; notes: Notes }) {
  const at = (river as readonly Stage[]).indexOf(stage);
  const shown: readonly Stage[] = at >= 0 ? river : [...river.filter((s) => reached.has(s)), stage];
  return (
    <ol className="stages" aria-label="Stages">
      {shown.map((s, n) => (
        <li key={s} className={at >= 0 ? (n < at ? "done" : undefined) : s === stage ? undefined : "done"} aria-current={s === stage ? "step" : undefined}>
          {stages[s]}
          {notes[s] && <small>{notes[s]}</small>}
        </li>
      ))}
    </ol>
  );
}
