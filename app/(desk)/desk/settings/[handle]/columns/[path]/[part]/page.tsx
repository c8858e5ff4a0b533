// One form of a column's standing elements.
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { orNotFound, requireDesk } from "@/app/actor";
import { columnFor, magazineFor } from "@/lib/magazine/queries";
import { SettingsPage } from "../../../../frame";
import { ColumnTabs } from "../../column-tabs";
import type { ColumnPart } from "../../parts";
import { ElsewhereForm } from "./elsewhere-form";
import { AskingForm, BoardForm, FormForm, InvitingForm, NameForm, PageForm } from "./forms";
import { SettingForm } from "./setting-form";

export const metadata: Metadata = { title: "Column" };

/** The letters, the replies, the checklist and the site elsewhere have pages of their own. */
const forms: Record<Exclude<ColumnPart, "letters" | "replies" | "checklist" | "wordpress">, typeof NameForm | typeof SettingForm | typeof ElsewhereForm> = { name: NameForm, asking: AskingForm, form: FormForm, board: BoardForm, page: PageForm, inviting: InvitingForm, setting: SettingForm, elsewhere: ElsewhereForm };

export default async function Page({ params, searchParams }: { params: Promise<{ handle: string; path: string; part: string }>; searchParams: Promise<{ saved?: string }> }) {
  const { handle, path, part } = await params;
  const here = `/desk/settings/${handle}/columns/${path}`;
  const actor = await requireDesk(`${here}/${part}`);
  const magazine = await orNotFound(magazineFor(actor, handle, "editSettings"));
  const column = await orNotFound(columnFor(actor, magazine.id, path));
  if (!Object.hasOwn(forms, part)) notFound();
  return (
    <SettingsPage actor={actor} magazine={magazine} concern="columns" title={column.name} lead={<>Readers find it at <a className="link" href={`/${column.path}`}>/{column.path}</a>.</>}>
      <ColumnTabs column={column} here={here} part={part as ColumnPart} />
      {(await searchParams).saved && <p className="done" role="status">Saved.</p>}
      {forms[part as keyof typeof forms]({ magazine: { id: magazine.id, handle, name: magazine.name, host: magazine.host, locale: magazine.locale }, column })}
    </SettingsPage>
  );
}
