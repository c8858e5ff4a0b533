"use client";
// The places bar: where one can go, how much waits there, which magazine is being looked at, and who is looking.
import Link from "next/link";
import { usePathname, useSearchParams } from "next/navigation";
import { useEffect, useRef } from "react";
import { signOut } from "@/app/(door)/sign-in/sign-out";
import { Palette } from "./palette";

/** One magazine as its desk sees it. Plain figures and words: all of this goes to the browser. */
export type Desk = { handle: string; name: string; role: string; inbox: number; underWay: number; inReview: number; published: number; tips: number; mail: number | null; letters: boolean; paper: boolean; settings: boolean; log: boolean; fees: boolean; insight: boolean };
/** `said`: what the figure counts, where the label does not say it. */
type Place = { href: string; label: string; count?: number; said?: string };

const total = (desks: Desk[], key: "inbox" | "underWay" | "inReview" | "published" | "tips") => desks.reduce((sum, desk) => sum + desk[key], 0);

function placesOf(desks: Desk[], isPublisher: boolean, writes: boolean): Place[] {
  const seated = desks.length > 0;
  const places: (Place | false)[] = [
    seated && { href: "/desk", label: "What waits" },
    seated && { href: "/desk/search", label: "Search" },
    seated && { href: "/desk/inbox", label: "Inbox", count: total(desks, "inbox") },
    seated && { href: "/desk/inbox/tips", label: "Tips", count: total(desks, "tips") },
    seated && { href: "/desk/questions", label: "Questions", count: total(desks, "underWay") },
    seated && { href: "/desk/reviews", label: "Reviews", count: total(desks, "inReview") },
    seated && { href: "/desk/answers", label: "Answers", count: total(desks, "published") },
    seated && { href: "/desk/issues", label: "Issues" },
    seated && { href: "/desk/lineup", label: "Line-up" },
    seated && { href: "/desk/readers", label: "Readers" },
    desks.some((desk) => desk.mail !== null) && { href: "/desk/mail", label: "Mail", count: desks.reduce((sum, desk) => sum + (desk.mail ?? 0), 0), said: "needing attention" },
    desks.some((desk) => desk.paper) && { href: "/desk/paper", label: "Letter tray" },
    desks.some((desk) => desk.letters) && { href: "/desk/letters", label: "Letters out" },
    desks.some((desk) => desk.fees) && { href: "/desk/fees", label: "Fees" },
    desks.some((desk) => desk.insight) && { href: "/desk/insight", label: "Insight" },
    (isPublisher || desks.some((desk) => desk.settings)) && { href: "/desk/settings", label: "Settings" },
    desks.some((desk) => desk.log) && { href: "/desk/log", label: "Log" },
    writes && { href: "/my", label: "My assignments" },
  ];
  return places.filter((place) => place !== false);
}

/** The place a page belongs to: a question under review belongs to the reviews. */
function placeOf(path: string): string {
  if (/^\/desk\/questions\/[^/]+\/review/.test(path)) return "/desk/reviews";
  if (path.startsWith("/desk/import") || path.startsWith("/desk/rights")) return "/desk/answers";
  if (path.startsWith("/desk/inbox/tips")) return "/desk/inbox/tips";
  return path.split("/").slice(0, 3).join("/");
}

export function Places({ desks, name, isPublisher, writes }: { desks: Desk[]; name: string; isPublisher: boolean; writes: boolean }) {
  const path = usePathname();
  const handle = useSearchParams().get("magazine");
  const chosen = desks.find((desk) => desk.handle === handle);
  const seen = chosen ? [chosen] : desks;
  const here = placeOf(path);
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // On a phone the bar is a line wider than the screen: bring the present place into view, without moving the page.
    const link = bar.current?.querySelector<HTMLElement>(`a[href="${here}"],a[href^="${here}?"]`);
    if (bar.current && link) bar.current.scrollLeft = link.offsetLeft - (bar.current.clientWidth - link.offsetWidth) / 2;
  }, [here]);
  const at = (href: string) => (chosen && href.startsWith("/desk") ? `${href}?magazine=${chosen.handle}` : href);
  const roles = new Set(seen.map((desk) => desk.role));
  return (
    <nav className="pl" aria-label="Places">
      <Switcher key={chosen?.handle} desks={desks} chosen={chosen} place={here} />
      <div className="scotch" />
      <div className="pls" ref={bar}>
        <ul>
          {placesOf(seen, isPublisher, writes).map(({ href, label, count, said }) => (
            <li key={href}>
              <Link href={at(href)} aria-current={here === href ? (path === href ? "page" : "true") : undefined}>
                {label}
                {count !== undefined && <span>{count.toLocaleString("en-US")}{said && <span className="vh"> {said}</span>}</span>}
              </Link>
            </li>
          ))}
        </ul>
      </div>
      <div className="me">
        <b><a href="/account">{name}</a></b>
        {roles.size > 0 ? [...roles].join(", ") : "Publisher"}
        <Palette />
        <form action={signOut}><button className="b bare out" type="submit">Sign out</button></form>
      </div>
    </nav>
  );
}

/** The magazine's name as a nameplate; with several, it opens the list of them. The choice stands in the address. */
function Switcher({ desks, chosen, place }: { desks: Desk[]; chosen: Desk | undefined; place: string }) {
  const [only] = desks;
  if (desks.length <= 1) return <Link className="plate" href="/desk">{only?.name ?? "Askdesk"}</Link>;
  const base = ["/desk/search", "/desk/inbox", "/desk/inbox/tips", "/desk/questions", "/desk/reviews", "/desk/answers", "/desk/issues", "/desk/readers", "/desk/mail", "/desk/paper", "/desk/letters", "/desk/fees", "/desk/settings", "/desk/log"].includes(place) ? place : "/desk/inbox";
  const waiting = (count: number) => count > 0 && <span aria-label={`${count} in the inbox`}>{count}</span>;
  return (
    <details className="mags">
      <summary className="plate">{chosen?.name ?? "All magazines"}</summary>
      <ul aria-label="Magazines">
        <li><Link href={base} aria-current={chosen ? undefined : "true"}>All magazines{waiting(total(desks, "inbox"))}</Link></li>
        {desks.map((desk) => (
          <li key={desk.handle}><Link href={`${base}?magazine=${desk.handle}`} aria-current={chosen === desk ? "true" : undefined}>{desk.name}{waiting(desk.inbox)}</Link></li>
        ))}
      </ul>
    </details>
  );
}
