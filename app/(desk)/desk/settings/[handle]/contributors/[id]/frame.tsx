// The head of a contributor's pages: what is kept, the bios as they were, and all the work.
import Link from "next/link";
import type { ReactNode } from "react";
import { may } from "@/lib/may";
import type { SignedIn } from "@/lib/people/person";
import { SettingsPage } from "../../../frame";
import s from "../../../settings.module.css";

const parts = [
  ["", "Profile"],
  ["/bios", "Bios as they were"],
  ["/work", "All their work"],
] as const;

type Props = { actor: SignedIn; magazine: { id: number; name: string; handle: string }; contributor: { personId: number; byline: string }; part: (typeof parts)[number][0]; lead?: ReactNode; children: ReactNode };

export function ContributorPage({ actor, magazine, contributor, part, lead, children }: Props) {
  const base = `/desk/settings/${magazine.handle}/contributors/${contributor.personId}`;
  return (
    <SettingsPage actor={actor} magazine={magazine} concern="contributors" title={contributor.byline} lead={lead}>
      <nav className={`${s.nav} ${s.parts}`} aria-label={`Pages of ${contributor.byline}`}>
        {parts.map(([path, words]) => <Link key={path} href={`${base}${path}`} aria-current={path === part ? "page" : undefined}>{words}</Link>)}
        {may(actor, "seeFees", magazine.id) && <Link href={`/desk/fees?magazine=${magazine.handle}&by=${contributor.personId}&show=all`}>Fees</Link>}
      </nav>
      {children}
    </SettingsPage>
  );
}
