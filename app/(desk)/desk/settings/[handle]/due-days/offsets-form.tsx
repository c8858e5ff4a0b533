// So many days before which day of an issue draft, review and fact-check are due: of a magazine, or of one column.
import { ActionForm, Field, Send, Tick } from "@/app/ui/form";
import { type OffsetRow, offsetsFor } from "@/lib/magazine/due-days";
import { anchorNames, anchors, type Due, dueNames } from "@/lib/words";
import { offsetsAction } from "../../actions";
import { Here } from "../../here";
import s from "../../settings.module.css";

const labels: Record<Due, string> = { draft: "Draft", review: "Review", facts: "Fact-check" };
const options = anchorNames.map((name): [string, string] => [name, `days before ${anchors[name]}`]);

export function OffsetsForm({ magazine, column, rows }: { magazine: { id: number; handle: string }; column?: { id: number; name: string }; rows: OffsetRow[] }) {
  const offsets = offsetsFor(rows, column?.id ?? 0);
  return (
    <ActionForm action={offsetsAction} label={column?.name ?? "All columns"}>
      <Here magazine={magazine} />
      <input type="hidden" name="columnId" value={column?.id ?? ""} />
      {column && <Tick name="own" label="This column counts by itself" defaultChecked={rows.some(({ columnId }) => columnId === column.id)} help="Without the tick it counts as all columns do." />}
      {dueNames.map((what) => (
        <div key={what} className={s.duo}>
          <Field name={`${what}Days`} label={`${labels[what]} due`} type="number" inputMode="numeric" min="0" max="365" defaultValue={String(offsets[what].days)} />
          <Field name={`${what}Anchor`} label={`${labels[what]}, counted from`} options={options} defaultValue={offsets[what].anchor} />
        </div>
      ))}
      <div className={s.send}><Send sending="Saving…">Save</Send></div>
    </ActionForm>
  );
}
