import type { Metadata } from "next";
import { orNotFound, requireDesk } from "@/app/actor";
import { shownLogo } from "@/app/parts/plate";
import { pairingFaces, pairingNames } from "@/lib/look/pairing";
import { publicColumns } from "@/lib/magazine/public";
import { magazineFor } from "@/lib/magazine/queries";
import { latest } from "@/lib/publishing/entries";
import { SettingsPage } from "../../frame";
import { LookForm } from "./look-form";

export const metadata: Metadata = { title: "Look" };

export default async function Page({ params }: { params: Promise<{ handle: string }> }) {
  const { handle } = await params;
  const actor = await requireDesk(`/desk/settings/${handle}/look`);
  const magazine = await orNotFound(magazineFor(actor, handle, "editSettings"));
  const [first] = await publicColumns(magazine.id);
  const [newest] = first ? await latest(first.column.id, 1) : [];
  const pages = first ? [{ name: "Front", path: `/${first.column.path}` }, ...(newest ? [{ name: "Answer", path: `/${newest.columnPath}/${newest.path}` }] : []), { name: "Archive", path: `/${first.column.path}/archive` }] : [];
  return (
    <SettingsPage actor={actor} magazine={magazine} concern="look" wide lead="How readers see the magazine: its nameplate, its colours and its faces, on every page, on cards and in print.">
      {/* Each pairing is shown in its own faces; a browser fetches those it shows. */}
      <style href="pairings" precedence="look">{pairingNames.map((name) => pairingFaces(name)).join("\n")}</style>
      <LookForm magazine={{ id: magazine.id, name: magazine.name, handle: magazine.handle }} saved={magazine.look} logo={shownLogo(magazine.look.logo)} pages={pages} />
    </SettingsPage>
  );
}
