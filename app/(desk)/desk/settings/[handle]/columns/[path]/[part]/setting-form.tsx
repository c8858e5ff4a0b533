// How a column is set in print, from which the lines of an answer are counted while it is written.
import { ActionForm, Field, Send, Tick } from "@/app/ui/form";
import { roughly } from "@/lib/copyfit/roughly";
import { sayPoints } from "@/lib/copyfit/length";
import { loadSetter } from "@/lib/copyfit/setter";
import { faceNames, faces, settingOf } from "@/lib/copyfit/setting";
import type { columnFor } from "@/lib/magazine/queries";
import { columnSettingAction } from "../../../../actions";
import { Here } from "../../../../here";
import s from "../../../../settings.module.css";

type Props = { magazine: { id: number; handle: string; locale: string }; column: Awaited<ReturnType<typeof columnFor>> };

const whole = (n: number) => n.toLocaleString("en-US");

export async function SettingForm({ magazine, column }: Props) {
  const { signs, words } = roughly(await loadSetter(settingOf(column), magazine.locale));
  return (
    <ActionForm action={columnSettingAction} label="Set in print">
      <Here magazine={magazine} id={column.id} />
      <p className={s.help} style={{ marginBottom: "1.5rem" }}>Whoever writes or edits an answer sees how many lines it is over or under. As it is set now, a line holds about {whole(signs)} characters{column.slotLines ? `, and the usual slot of ${whole(column.slotLines)} lines about ${whole(Math.round((words * column.slotLines) / 10) * 10)} words in ${sayPoints(column.slotLines * column.setLeading)} of depth` : ` or ${whole(Math.round(words))} words`}.</p>
      <Field name="setFace" label="Face" help="If yours is not here, choose the nearest and give its width below." defaultValue={column.setFace} options={faceNames.map((name): [string, string] => [name, faces[name]])} />
      <div className={s.three}>
        <Field name="setSize" label="Size" help="Of the type." defaultValue={`${column.setSize} points`} />
        <Field name="setLeading" label="Leading" help="From line to line." defaultValue={`${column.setLeading} points`} />
        <Field name="setWidth" label="Width of a line" help="Such as 18 picas or 76 mm." defaultValue={sayPoints(column.setWidth)} />
      </div>
      <div className={s.three}>
        <Field name="slotLines" label="Lines of the usual slot" optional inputMode="numeric" help="Question, answer and bio together." defaultValue={column.slotLines === null ? "" : String(column.slotLines)} />
        <Field name="setPartSpace" label="Lines between the parts" inputMode="decimal" help="Question, answer, bio." defaultValue={String(column.setPartSpace)} />
        <Field name="setScale" label="Width of the face" inputMode="decimal" help="In percent: 98 for a slightly narrower one." defaultValue={String(column.setScale)} />
      </div>
      <div className={s.three}>
        <Field name="setIndent" label="Indent" help="Of paragraphs and lists." defaultValue={sayPoints(column.setIndent)} />
        <Field name="setQuoteIndent" label="Indent of quotes" help="At either side." defaultValue={sayPoints(column.setQuoteIndent)} />
        <Field name="setQuoteSpace" label="Lines around quotes" inputMode="decimal" help="Above and below together." defaultValue={String(column.setQuoteSpace)} />
      </div>
      <div className={s.three}>
        <Field name="setSubheadSpace" label="Lines above subheads" inputMode="decimal" help="Beside the subhead’s own." defaultValue={String(column.setSubheadSpace)} />
      </div>
      <Tick name="setHyphenated" label="Words are divided at the ends of lines" defaultChecked={column.setHyphenated} />
      <div className={s.send}><Send sending="Saving…">Save</Send></div>
    </ActionForm>
  );
}
