// All that a contributor was asked, and all that was printed, newest first.
import type { Metadata } from "next";
import Link from "next/link";
import { orNotFound, requireDesk } from "@/app/actor";
import { requestTime } from "@/app/now";
import { sayWhen } from "@/app/parts/asked-line";
import { sayTerms } from "@/lib/assignments/assignment";
import { type WorkRow, workAsked, workOf, workViews } from "@/lib/contributors/work";
import { dayIn } from "@/lib/kit/day";
import { sayLastSeen } from "@/lib/kit/last-seen";
import { contributorFor, magazineFor } from "@/lib/magazine/queries";
import { type Stage, whereabouts } from "@/lib/words";
import s from "../../../../settings.module.css";
import own from "../contributor.module.css";
import { ContributorPage } from "../frame";

export const metadata: Metadata = { title: "All their work" };

type Props = { params: Promise<{ handle: string; id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function Page({ params, searchParams }: Props) {
  const { handle, id } = await params;
  const here = `/desk/settings/${handle}/contributors/${id}/work`;
  const actor = await requireDesk(here);
  const magazine = await orNotFound(magazineFor(actor, handle, "editContributors"));
  const contributor = await orNotFound(contributorFor(actor, magazine.id, Number(id)));
  const { show, before } = workAsked.parse(await searchParams);
  const { rows, more } = await orNotFound(workOf(actor, magazine.id, contributor.personId, { show, before }));
  const now = requestTime();
  return (
    <ContributorPage actor={actor} magazine={magazine} contributor={contributor} part="/work" lead={`What ${contributor.byline} was asked for ${magazine.name}, and what came of it.`}>
      <nav className="tabs" aria-label="What is shown">
        {Object.entries(workViews).map(([key, words]) => <Link key={key} href={`${here}?show=${key}`} aria-current={key === show ? "page" : undefined}>{words}</Link>)}
      </nav>
      {rows.length === 0 && <p className={s.empty}>{empty[show]}</p>}
      <ul className={own.work} aria-label={workViews[show]}>
        {rows.map((row) => (
          <li key={`${row.reference} ${row.id}`}>
            <Link href={`/desk/questions/${row.reference}`}>{row.page?.headline ?? row.slugLine}</Link>
            <time dateTime={row.at.toISOString()}>{sayWhen(row.at, magazine, now)}</time>
            <p><span className="num">{row.reference}</span>. {said(row)}{row.terms && ` ${sentence(sayTerms(row.terms, magazine.locale, dayIn(magazine.timeZone, now)))}`}{row.page && <> <a className="link" href={row.page.address}>As readers have it</a></>}</p>
          </li>
        ))}
      </ul>
      {more && <p className={s.send}><Link className="b" href={`${here}?show=${show}&before=${sayLastSeen(more)}`}>Earlier</Link></p>}
    </ContributorPage>
  );
}

const sentence = (words: string) => `${words[0]?.toUpperCase() ?? ""}${words.slice(1)}.`;

/** What came of it, in a sentence or two. */
function said({ page, takenAt, turnedDownAt, endedAt, said: why, stage }: WorkRow): string {
  const word = why ? `: “${why}”` : ".";
  if (page) return page.issue ? `Published, and first appeared in ${page.issue}.` : "Published.";
  if (turnedDownAt) return `Turned down${word}`;
  if (endedAt) return `${takenAt ? "Was taken up, and ended" : "Was offered, and ended"}${word}`;
  return takenAt ? `Taken up; it is ${whereabouts[stage as Stage]}.` : "Offered, and not yet taken up.";
}

const empty = {
  asked: "Nothing has been offered yet. The first offer will stand here.",
  assigned: "Nothing is in hand.",
  turnedDown: "Nothing was turned down.",
  ended: "No offer has ended before it was written.",
  printed: "Nothing is before readers yet.",
} as const;
