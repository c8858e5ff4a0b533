// How a magazine counts due days back from its issues, and which of its columns count otherwise.
import type { Metadata } from "next";
import { orNotFound, requireDesk } from "@/app/actor";
import { offsetsOf } from "@/lib/assignments/due-queries";
import { columnsOf, magazineFor } from "@/lib/magazine/queries";
import { SettingsPage } from "../../frame";
import { Section } from "../../section";
import { OffsetsForm } from "./offsets-form";

export const metadata: Metadata = { title: "Due days" };

export default async function Page({ params, searchParams }: { params: Promise<{ handle: string }>; searchParams: Promise<{ saved?: string }> }) {
  const { handle } = await params;
  const actor = await requireDesk(`/desk/settings/${handle}/due-days`);
  const magazine = await orNotFound(magazineFor(actor, handle, "editSettings"));
  const [rows, columns, { saved }] = await Promise.all([offsetsOf(actor, magazine.id), columnsOf(actor, magazine.id), searchParams]);
  const key = JSON.stringify(rows);
  return (
    <SettingsPage actor={actor} magazine={magazine} concern="due-days" lead="A question that is planned for an issue is due so many days before it. Where an editor sets a day by hand, that day stays whatever becomes of the issue.">
      {saved && <p className="done" role="status">Saved.</p>}
      <Section id="all" heading="All columns">
        <OffsetsForm key={key} magazine={magazine} rows={rows} />
      </Section>
      {columns.map((column) => (
        <Section key={column.id} id={`column-${column.id}`} heading={column.name}>
          <OffsetsForm key={key} magazine={magazine} column={column} rows={rows} />
        </Section>
      ))}
    </SettingsPage>
  );
}
