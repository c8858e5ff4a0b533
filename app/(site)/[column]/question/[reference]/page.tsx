import type { Metadata } from "next";
import { cookies } from "next/headers";
import { notFound, permanentRedirect } from "next/navigation";
import "@/app/ui/board.css";
import "@/app/ui/forms.css";
import { tokenFor } from "@/app/api/wonder/vote";
import { Standing } from "@/app/parts/board-page";
import { directionOf } from "@/app/parts/document-text";
import { boardAddress, countWonders, questionAddress, sayStanding } from "@/lib/board/board";
import { onBoard } from "@/lib/board/on-board";
import { voterCookie, voterOf } from "@/lib/board/voter";
import { hasWondered } from "@/lib/board/wonder";
import { dayIn, sayDay } from "@/lib/kit/day";
import { addressOf } from "@/lib/magazine/address";
import { boardStandings } from "@/lib/words";
import { theColumn } from "../../the-column";
import { WonderForm } from "./wonder-form";

// Its form carries a token of each showing, and it says whether you wonder too: never kept.
export const dynamic = "force-dynamic";

type Props = { params: Promise<{ column: string; reference: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

async function read({ params }: Props) {
  const { column: path, reference } = await params;
  const { column, magazine } = await theColumn(path);
  const found = column.hasBoard ? await onBoard(column, reference) : null;
  if (!found) notFound();
  if (reference !== reference.toLowerCase()) permanentRedirect(questionAddress(column.path, reference));
  return { column, magazine, reference: reference.toUpperCase(), ...found };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { column, magazine, reference, shown } = await read(props);
  const isKept = shown?.standing === "answered" || (shown && column.boardIsFound);
  return {
    title: `${shown ? boardStandings[shown.standing] : "Taken down"} · ${reference} · ${column.name}`,
    alternates: { canonical: shown?.page ? addressOf(magazine, shown.page.address) : addressOf(magazine, questionAddress(column.path, reference)) },
    ...(isKept ? {} : { robots: { index: false } }),
  };
}

const said: Record<string, string> = {
  counted: "Thank you. You are counted.",
  before: "You are counted already.",
  network: "Somebody has said so from your network this week already, so this one is not counted again.",
  undone: "Your vote is taken back.",
  asked: "A letter is on its way to that address. Press the link in it, and we will tell you when the question is answered.",
};

export default async function Page(props: Props) {
  const { column, magazine, reference, questionId, shown } = await read(props);
  const { done } = await props.searchParams;
  const board = boardAddress(column.path);
  if (!shown) {
    return (
      <header className="head plain">
        <p className="kicker"><a href={board}>Open questions</a> · {reference}</p>
        <h1>{boardStandings.down}</h1>
        <p className="deck">This question stood on the board, and has been taken down. <a href={board}>See what is open</a>.</p>
      </header>
    );
  }
  const voter = voterOf((await cookies()).get(voterCookie)?.value);
  const mine = await hasWondered(questionId, voter);
  const isOpen = !["answered", "no", "down"].includes(shown.standing);
  return (
    <>
      <header className="head plain">
        <p className="kicker"><a href={board}>Open questions</a> · {reference}</p>
        <h1>{boardStandings[shown.standing]}</h1>
      </header>
      <div className="wonder">
        {typeof done === "string" && said[done] && <p className="done" role="status">{said[done]}</p>}
        <blockquote>
          <p className="asked" dir={directionOf(shown.words)}>{shown.words}</p>
          <p className="credit">—<bdi>{shown.credit}</bdi></p>
        </blockquote>
        {(shown.page || sayStanding(shown.standing, shown)) && <Standing row={shown} />}
        <p className="boardmore">{[`On the board since ${sayDay(dayIn(magazine.timeZone, shown.putUpAt), magazine.locale)}`, ...shown.topics].join(" · ")}</p>
        {isOpen && (
          <section className="part" id="wonder" aria-labelledby="wondered">
            <h2 id="wondered">{countWonders(shown.wondered)}</h2>
            <WonderForm about={{ reference, words: shown.words, address: questionAddress(column.path, reference) }} hasWondered={mine} token={tokenFor(column.id, reference)} />
          </section>
        )}
      </div>
    </>
  );
}
