// A column's checklist: what has to be ticked before a question moves, by whom.
import type { Metadata } from "next";
import { orNotFound, requireDesk } from "@/app/actor";
import { ActionForm, Field, Send } from "@/app/ui/form";
import { type CheckedMove, checkedMoves } from "@/lib/checklists/item";
import { checklistFor } from "@/lib/checklists/queries";
import { columnFor, magazineFor } from "@/lib/magazine/queries";
import { roleNames, roles } from "@/lib/words";
import { addItemAction, endItemAction, moveItemAction } from "../../../../actions";
import { SettingsPage } from "../../../../frame";
import { Section } from "../../../../section";
import s from "../../../../settings.module.css";
import { ColumnTabs } from "../../column-tabs";
import styles from "./checklist.module.css";

export const metadata: Metadata = { title: "Checklist of a column" };

const moves = Object.entries(checkedMoves) as [CheckedMove, string][];
const sayRole = (role: keyof typeof roles) => (role === "contributor" ? "The historian" : roles[role]);

export default async function Page({ params }: { params: Promise<{ handle: string; path: string }> }) {
  const { handle, path } = await params;
  const here = `/desk/settings/${handle}/columns/${path}`;
  const actor = await requireDesk(`${here}/checklist`);
  const magazine = await orNotFound(magazineFor(actor, handle, "editSettings"));
  const column = await orNotFound(columnFor(actor, magazine.id, path));
  const items = await orNotFound(checklistFor(actor, column.id));
  return (
    <SettingsPage actor={actor} magazine={magazine} concern="columns" title={column.name} lead="What has to be ticked before an answer goes on. Each line stops its move until somebody of its role has ticked it, and is asked for again when the text comes back.">
      <ColumnTabs column={column} here={here} part="checklist" />
      {items.length === 0 && <p className={s.empty}>Nothing is asked for yet. Three lines that are meant are better than twenty that are clicked.</p>}
      {moves.map(([move, words]) => {
        const lines = items.filter((item) => item.move === move);
        return (
          lines.length > 0 && (
            <Section key={move} id={`before-${move}`} heading={`Before ${words.toLowerCase()}`}>
              <ol className={styles.lines}>
                {lines.map((line) => (
                  <li key={line.id}>
                    <span>{line.text}<small>{sayRole(line.role)}</small></span>
                    <span className={styles.acts}>
                      <ActionForm action={moveItemAction} label={`Move “${line.text}” up`}>
                        <Which columnId={column.id} itemId={line.id} />
                        <input type="hidden" name="up" value="1" />
                        <Send className="b bare" sending="…">Up<span className="vh"> “{line.text}”</span></Send>
                      </ActionForm>
                      <ActionForm action={endItemAction} label={`End “${line.text}”`}>
                        <Which columnId={column.id} itemId={line.id} />
                        <Send className="b bare" sending="…">End<span className="vh"> “{line.text}”</span></Send>
                      </ActionForm>
                    </span>
                  </li>
                ))}
              </ol>
            </Section>
          )
        );
      })}
      <Section id="add" heading="Add a line">
        <ActionForm key={items.length} action={addItemAction} label="Add a line">
          <input type="hidden" name="columnId" value={column.id} />
          <Field name="text" label="What is to be ticked" help="Such as: Every name looked up in the style book." />
          <div className="two">
            <Field name="move" label="Before" options={moves} defaultValue="approve" />
            <Field name="role" label="By" help="A chief ticks what is an editor’s." options={roleNames.map((role) => [role, sayRole(role)])} defaultValue="editor" />
          </div>
          <div className={s.send}><Send sending="Saving…">Add the line</Send></div>
        </ActionForm>
      </Section>
    </SettingsPage>
  );
}

function Which({ columnId, itemId }: { columnId: number; itemId: number }) {
  return (
    <>
      <input type="hidden" name="columnId" value={columnId} />
      <input type="hidden" name="itemId" value={itemId} />
    </>
  );
}
