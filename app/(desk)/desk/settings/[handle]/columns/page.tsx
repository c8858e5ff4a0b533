import type { Metadata } from "next";
import Link from "next/link";
import { orNotFound, requireDesk } from "@/app/actor";
import { columnsOf, magazineFor } from "@/lib/magazine/queries";
import { SettingsPage } from "../../frame";
import s from "../../settings.module.css";
import { columnParts } from "./parts";

export const metadata: Metadata = { title: "Columns" };

export default async function Page({ params }: { params: Promise<{ handle: string }> }) {
  const { handle } = await params;
  const actor = await requireDesk(`/desk/settings/${handle}/columns`);
  const magazine = await orNotFound(magazineFor(actor, handle, "editSettings"));
  const columns = await columnsOf(actor, magazine.id);
  return (
    <SettingsPage actor={actor} magazine={magazine} concern="columns" lead="A column is a regular feature with its own form, references and standing words.">
      <ul className={s.rows}>
        {columns.map((column) => (
          <li key={column.id}>
            <Link href={`/desk/settings/${handle}/columns/${column.path}/name`}>{column.name}</Link>
            <small>{column.prefix} · <a className="link" href={`/${column.path}`}>/{column.path}</a></small>
            <div className={s.links}>
              {columnParts.map(([part, words]) => <Link key={part} href={`/desk/settings/${handle}/columns/${column.path}/${part}`}>{words}</Link>)}
            </div>
          </li>
        ))}
      </ul>
      {columns.length === 0 && <p className={s.empty}>No column yet. Readers can ask as soon as there is one.</p>}
      <p className={s.send}><Link className="b" href={`/desk/settings/${handle}/columns/new`}>Begin a column</Link></p>
    </SettingsPage>
  );
}
