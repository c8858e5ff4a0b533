// The board of a column: open questions with where each stands, and how many wonder too; most wondered first, or the newest.
import "@/app/ui/board.css";
import { notFound } from "next/navigation";
import { Enhance } from "@/app/parts/enhance";
import { type BoardView, boardAddress, countWonders, questionAddress, sayStanding } from "@/lib/board/board";
import { boardCounts, boardRows, type Shown } from "@/lib/board/on-board";
import { dayIn, sayDay } from "@/lib/kit/day";
import type { PublicColumn, PublicMagazine } from "@/lib/magazine/public";
import { type BoardGroup, boardStandings } from "@/lib/words";
import { directionOf } from "./document-text";

type Props = { column: PublicColumn; magazine: PublicMagazine; view: BoardView; topic: { name: string; path: string } | null };

const groups: Record<BoardGroup, string> = { open: "Open", answered: "Answered", closed: "Not to be answered" };
const decks: Record<BoardGroup, string> = {
  open: "What readers have asked, and where each question stands. Do you wonder too? Say so: the editors see how many do, and decide by more than that.",
  answered: "Questions that stood here and have been answered since.",
  closed: "Questions we had to say no to, and answers we have taken down.",
};
const none: Record<BoardGroup, string> = {
  open: "Nothing stands here just now. The next question could be yours.",
  answered: "None of the questions that stood here has been answered yet.",
  closed: "There is none to which we had to say no.",
};

export async function BoardPage({ column, magazine, view, topic }: Props) {
  const [{ rows, next }, { groups: counts, topics }] = await Promise.all([boardRows(column, view), boardCounts(column.id, view.group)]);
  if (rows.length === 0 && view.after !== null) notFound();
  const to = (change: Partial<BoardView>) => boardAddress(column.path, { ...view, after: null, ...change });
  return (
    <>
      <header className="head plain">
        <h1>{topic ? `Open questions: ${topic.name}` : "Open questions"}</h1>
        <p className="deck">{decks[view.group]}</p>
      </header>
      <nav className="boardnav" aria-label="Questions">
        {(Object.keys(groups) as BoardGroup[]).map((group) => (
          <a key={group} href={to({ group, topic: null })} aria-current={group === view.group ? "page" : undefined}>{groups[group]} <span>{counts[group].toLocaleString("en-US")}</span></a>
        ))}
        {rows.length > 1 && <a className="order" href={to({ order: view.order === "newest" ? "wondered" : "newest" })}>{view.order === "newest" ? "Most wondered first" : "Newest first"}</a>}
      </nav>
      {topics.length > 0 && (
        <nav className="boardtopics" aria-label="By topic">
          {view.topic !== null && <a href={to({ topic: null })}>All topics</a>}
          {topics.map(({ name, path, n }) => <a key={path} href={to({ topic: path })} aria-current={path === view.topic ? "page" : undefined}>{name} <span>{n.toLocaleString("en-US")}</span></a>)}
        </nav>
      )}
      {rows.length === 0 ? (
        <p className="boardnone">{none[view.group]} {view.group === "open" && <a className="btn go" href={`/${column.path}/ask`}>Send a question</a>}</p>
      ) : (
        <ol className="board">{rows.map((row) => <Entry key={row.reference} row={row} column={column} magazine={magazine} />)}</ol>
      )}
      {(view.after !== null || next !== null) && (
        <nav className="pages" aria-label="Pages of the board">
          {view.after !== null && <a href={to({})}>To the top</a>}
          {next !== null && <a rel="next" href={to({ after: next })}>Further down</a>}
        </nav>
      )}
      {rows.length > 0 && view.group === "open" && <p className="boardask">Something else? <a href={`/${column.path}/ask`}>Send a question of your own</a>.</p>}
      <p className="vh" role="status" data-wonder-said />
      <Enhance by="board" />
    </>
  );
}

function Entry({ row, column, magazine }: { row: Shown; column: PublicColumn; magazine: PublicMagazine }) {
  const address = questionAddress(column.path, row.reference);
  const votes = row.standing !== "answered" && row.standing !== "no" && row.standing !== "down";
  return (
    <li>
      <div>
        <p className="boardq" dir={directionOf(row.words)}><a href={address}>{row.words}</a></p>
        <p className="boardby">—<bdi>{row.credit}</bdi></p>
        <Standing row={row} />
        <p className="boardmore">{[`Here since ${sayDay(dayIn(magazine.timeZone, row.putUpAt), magazine.locale)}`, ...row.topics].join(" · ")}</p>
      </div>
      <div className="boardvote">
        <p data-count={row.reference}>{countWonders(row.wondered)}</p>
        {votes && <a className="btn" href={`${address}#wonder`} data-wonder={row.reference}><span data-label>I wonder too</span> <span className="vh">about “{row.words}”</span></a>}
      </div>
    </li>
  );
}

export function Standing({ row }: { row: Shown }) {
  const more = sayStanding(row.standing, row);
  return (
    <p className={`boardat ${row.standing}`}>
      <b>{boardStandings[row.standing]}</b>
      {row.page ? <>: <a href={row.page.address}>{row.page.headline}</a></> : more && <>. {more}</>}
    </p>
  );
}
