import type { Metadata } from "next";
import Link from "next/link";
import { orNotFound, requireDesk } from "@/app/actor";
import { plainText } from "@/lib/text/document";
import { contributorsOf, magazineFor } from "@/lib/magazine/queries";
import { SettingsPage } from "../../frame";
import s from "../../settings.module.css";

export const metadata: Metadata = { title: "Contributors" };

export default async function Page({ params }: { params: Promise<{ handle: string }> }) {
  const { handle } = await params;
  const actor = await requireDesk(`/desk/settings/${handle}/contributors`);
  const magazine = await orNotFound(magazineFor(actor, handle, "editContributors"));
  const contributors = await contributorsOf(actor, magazine.id);
  return (
    <SettingsPage actor={actor} magazine={magazine} concern="contributors" lead="What is printed about those whose names stand over answers.">
      <ul className={s.rows}>
        {contributors.map((one) => (
          <li key={one.personId}>
            <Link href={`/desk/settings/${handle}/contributors/${one.personId}`}>{one.byline}</Link>
            <small>{one.hasAccount ? "" : "Never signs in"}</small>
            <p>{one.fields || plainText(one.bio) || "No bio yet."}</p>
          </li>
        ))}
      </ul>
      {contributors.length === 0 && <p className={s.empty}>Nobody yet. Invite a historian under People, or add one who never signs in.</p>}
      <p className={s.send}><Link className="b" href={`/desk/settings/${handle}/contributors/new`}>Add one who never signs in</Link></p>
    </SettingsPage>
  );
}
