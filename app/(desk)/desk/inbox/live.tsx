"use client";
// The inbox as others change it: list and pane follow by themselves, it is shown who looks at what, and whoever is about to act on what
// somebody else is at, or has just moved, is told before.
import { useRouter } from "next/navigation";
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from "react";
import { z } from "zod";
import { openStream } from "@/app/parts/stream";
import { type Doing, doings } from "@/lib/words";
import { doingOf, useAhead } from "./ahead";
import { isDecidedHere } from "./ahead-outbox";

const lookers = z.array(z.object({ questionId: z.number(), personId: z.number(), name: z.string(), doing: z.string().nullable() }));
const happened = z.array(z.object({ questionId: z.number(), by: z.object({ id: z.number(), name: z.string() }).nullable(), said: z.string() }));
type Looker = z.output<typeof lookers>[number];
type News = z.output<typeof happened>[number];

const address = "/api/inbox/live";
/** Several changes in a row are one look. */
const pause = 200;

type Live = { lookers: readonly Looker[]; news: News | null; see(): void };
const Context = createContext<Live>({ lookers: [], news: null, see: () => {} });

type Props = {
  /** The person's own id. */
  me: number;
  /** The question that is shown, and the form that is open on it. */
  open: number | null;
  doing: Doing | null;
  /** When the page was drawn, in milliseconds: what happened since is told first. */
  drawnAt: number;
  children: ReactNode;
};

export function InboxLive({ me, open: drawnOpen, doing: drawnDoing, drawnAt, children }: Props) {
  const router = useRouter();
  const ahead = useAhead();
  const { look, doubt } = ahead;
  const isDrawn = ahead.at === ahead.drawn;
  const open = ahead.row?.questionId ?? (isDrawn ? drawnOpen : null);
  const doing = ahead.form ? doingOf[ahead.form] : isDrawn ? drawnDoing : null;
  const [tab] = useState(() => crypto.randomUUID());
  const [since] = useState(drawnAt);
  const [others, setOthers] = useState<readonly Looker[]>([]);
  const [news, setNews] = useState<News | null>(null);
  // What the stream asks about the page, which changes under it.
  const page = useRef({ open, doing, isStopped: false });
  useEffect(() => {
    page.current = { open, doing, isStopped: news !== null && news.questionId === open };
  }, [open, doing, news]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const refresh = () => {
      clearTimeout(timer);
      // While a form is open on what somebody else moved, the page waits: what was typed stays, and the person says when to look.
      timer = setTimeout(() => page.current.isStopped || router.refresh(), pause);
    };
    const see = (data: unknown) => {
      const found = lookers.safeParse(data);
      // Mostly it is the same as before, and then no row has to be drawn for it.
      if (found.success) setOthers((before) => (JSON.stringify(before) === JSON.stringify(found.data) ? before : found.data));
    };
    const hear = {
      lookers: (data: string) => see(JSON.parse(data)),
      missed: refresh,
      happened(data: string) {
        const found = happened.safeParse(JSON.parse(data));
        const isOwn = ({ by }: News) => by?.id === me && document.hasFocus();
        const all = found.data ?? [];
        // One's own act on a question not decided here, such as the one that others are merged into, is no news to its doer: it can wait for a pause.
        if (all.some((one) => isOwn(one) && !isDecidedHere(one.questionId))) doubt();
        const foreign = all.filter((one) => !isOwn(one));
        if (foreign.length === 0) return;
        const here = foreign.findLast(({ questionId, by }) => questionId === page.current.open && by?.id !== me);
        if (here && page.current.doing) {
          page.current.isStopped = true;
          setNews(here);
        }
        refresh();
      },
    };
    const url = `${address}?tab=${tab}&since=${since}`;
    const ask = async () => {
      const response = await fetch(`${url}&once=1`, { cache: "no-store" });
      if (response.ok) see(await response.json());
      refresh();
    };
    let isFirst = true;
    const close = openStream(url, {
      hear,
      ask,
      opened() {
        if (!isFirst) refresh();
        isFirst = false;
        say(tab, page.current);
      },
    });
    return () => {
      clearTimeout(timer);
      close();
    };
  }, [router, tab, since, me, doubt]);
  useEffect(() => {
    const timer = setTimeout(() => say(tab, { open, doing }), pause); // whoever only passes by on the way down the list is not announced
    return () => clearTimeout(timer);
  }, [tab, open, doing]);
  const seeNow = useCallback(() => {
    setNews(null);
    page.current.isStopped = false;
    look();
  }, [look]);
  // Every row listens to it: whoever only goes down the list must not have all of them drawn anew.
  const value = useMemo(() => ({ lookers: others, news, see: seeNow }), [others, news, seeNow]);
  return <Context value={value}>{children}</Context>;
}

function say(tab: string, { open, doing }: { open: number | null; doing: Doing | null }) {
  void fetch(address, { method: "POST", body: JSON.stringify({ tab, questionId: open, doing }), headers: { "content-type": "application/json" }, keepalive: true }).catch(() => {});
}

const useLookers = (questionId: number) => useContext(Context).lookers.filter((one) => one.questionId === questionId);
const initialsOf = (name: string) => name.split(/\s+/u).map((part) => part[0] ?? "").slice(0, 2).join("").toUpperCase();
const list = new Intl.ListFormat("en", { type: "conjunction" });
const once = (found: readonly Looker[]) => [...new Map(found.map((one) => [one.personId, one])).values()];

/** Who looks at a question, in its row. */
export function RowLookers({ questionId }: { questionId: number }) {
  const found = once(useLookers(questionId));
  if (found.length === 0) return null;
  const names = list.format(found.map(({ name }) => name));
  return <span className="lookers" title={`${names} ${found.length === 1 ? "is" : "are"} reading`}>{found.slice(0, 3).map(({ personId, name }) => <span className="ini" key={personId} aria-hidden="true">{initialsOf(name)}</span>)}<span className="vh">{names} {found.length === 1 ? "is" : "are"} reading</span></span>;
}

/** The same beside the moves. */
export function Eyes({ questionId }: { questionId: number }) {
  const found = once(useLookers(questionId));
  return (
    <p className="eyes" role="status">
      {found.slice(0, 3).map(({ personId, name }) => <span className="ini" key={personId} aria-hidden="true">{initialsOf(name)}</span>)}
      {found.length > 0 && <span>{list.format(found.map(({ name }) => name))} {found.length === 1 ? "is" : "are"} reading</span>}
    </p>
  );
}

/** True while somebody else is at a question, or has just moved it: then nothing is taken for done before the desk has said so. */
export function useIsContested(): (questionId: number) => boolean {
  const { lookers: seen, news } = useContext(Context);
  return (questionId) => news?.questionId === questionId || seen.some((one) => one.questionId === questionId && one.doing !== null);
}

/** Stands above what is read while somebody else acts on it, or has just done so while a form is open here. */
export function Stop({ questionId, anyway }: { questionId: number; anyway: ReactNode }) {
  const { news, see } = useContext(Context);
  const acting = useLookers(questionId).find(({ doing }) => doing !== null);
  if (news?.questionId === questionId) {
    return (
      <div className="stop" role="alert">
        <p><b>{news.by?.name ?? "The reader"}</b> {news.said} What you typed is still here.</p>
        <button className="b" type="button" onClick={see}>See what changed</button>
      </div>
    );
  }
  if (!acting?.doing) return null;
  return (
    <div className="stop" role="alert">
      <p><b>{acting.name}</b> is {doings[acting.doing as Doing] ?? "at it"} now.</p>
      {anyway}
    </div>
  );
}
