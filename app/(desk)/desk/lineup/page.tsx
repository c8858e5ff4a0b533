// The line-up: the coming issues slot by slot, what is ready, what fits, what is late, and the bank of answers that wait for an issue.
import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { z } from "zod";
import { requireDesk } from "@/app/actor";
import { requestTime } from "@/app/now";
import { magazinesOf } from "@/lib/actor";
import { dayIn } from "@/lib/kit/day";
import { boardOf } from "@/lib/line-up/cards";
import { lineUpMagazines, lineUpOf } from "@/lib/line-up/queries";
import { may } from "@/lib/may";
import { Board } from "./board";
import { Follow } from "./follow";
import s from "./lineup.module.css";

export const metadata: Metadata = { title: "Line-up" };

const asked = z.object({ magazine: z.string().max(80).optional().catch(undefined), from: z.string().max(120).optional().catch(undefined), all: z.string().max(120).optional().catch(undefined), card: z.string().max(40).optional().catch(undefined) });

export default async function Page({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const actor = await requireDesk("/desk/lineup");
  const filter = asked.parse(await searchParams);
  const mine = await lineUpMagazines(magazinesOf(actor));
  const magazine = filter.magazine ? mine.find(({ handle }) => handle === filter.magazine) : mine[0];
  if (!magazine) notFound();
  const today = dayIn(magazine.timeZone, requestTime());
  const board = boardOf(await lineUpOf(actor, magazine, today, filter.from, filter.all), today, magazine.locale);
  const at = (change: Record<string, string>) => `/desk/lineup?${new URLSearchParams({ ...(filter.magazine ? { magazine: filter.magazine } : {}), ...change })}`;
  return (
    <main className={`page ${s.page}`} id="main">
      <h1>Line-up</h1>
      <p className={s.lead}>{magazine.name}. Move an answer by its handle, with the mouse or with the keyboard, or by its form.</p>
      {mine.length > 1 && !filter.magazine && (
        <ul className={s.magazines} aria-label="Magazines">{mine.map(({ handle, name, id }) => <li key={id}><Link className="link" href={`/desk/lineup?magazine=${handle}`} aria-current={id === magazine.id ? "true" : undefined}>{name}</Link></li>)}</ul>
      )}
      {board.coming.length > 3 && (
        <ul className={s.magazines} aria-label="Coming issues">{board.coming.map(({ path, name }) => <li key={path}><Link className="link" href={at({ from: path })} aria-current={board.issues.some((issue) => issue.path === path) ? "true" : undefined}>{name}</Link></li>)}</ul>
      )}
      {board.issues.length === 0 && <p className={s.empty}>No issue is to come. A chief enters the next ones under Settings, Issues.</p>}
      <Follow drawnAt={requestTime().getTime()} />
      <Board board={board} mayMove={may(actor, "prepareQuestion", magazine.id)} open={{ reference: filter.card, at: at({ ...(filter.from ? { from: filter.from } : {}), ...(filter.all ? { all: filter.all } : {}), card: "" }) }} allAt={at({ ...(filter.from ? { from: filter.from } : {}), all: "" })} all={filter.all} />
    </main>
  );
}
