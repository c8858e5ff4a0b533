// Settings begin here: one's magazines. With a single one, its settings open at once.
import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { requireDesk } from "@/app/actor";
import { myMagazines } from "@/lib/magazine/queries";
import s from "./settings.module.css";

export const metadata: Metadata = { title: "Settings" };

export default async function Page({ searchParams }: { searchParams: Promise<{ magazine?: string | string[] }> }) {
  const actor = await requireDesk("/desk/settings");
  const { magazine: chosen } = await searchParams;
  const mine = (await myMagazines(actor)).filter(({ may }) => may("editContributors"));
  const first = (one: (typeof mine)[number]) => `/desk/settings/${one.handle}/${one.may("editSettings") ? "name" : "contributors"}`;
  const asked = mine.find(({ handle }) => handle === chosen) ?? (mine.length === 1 && !actor.isPublisher ? mine[0] : undefined);
  if (asked) redirect(first(asked));
  return (
    <main className={s.page} id="main">
      <h1>Settings</h1>
      <ul className={s.rows}>
        {mine.map((one) => (
          <li key={one.id}>
            <Link href={first(one)}>{one.name}</Link>
            <p>{one.may("editSettings") ? "You are its chief editor." : "You may edit what is printed about its contributors."}</p>
          </li>
        ))}
      </ul>
      {mine.length === 0 && <p className={s.empty}>Nothing here is yours to set. A chief editor can change that.</p>}
      {actor.isPublisher && <p className={s.send}><Link className="b" href="/desk/settings/new">Make a magazine</Link></p>}
    </main>
  );
}
