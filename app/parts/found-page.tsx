// Results of a search as a reader gets them: what stands in <main>, and what the head says. Drawn by the framework's page and by the press
// (app/press/search.tsx) alike, so nothing here waits for anything.
import type { Found } from "@/lib/search/answers";
import { mostRanked } from "@/lib/search/find-words";
import { addressFor, isNarrowed, type Looking } from "@/lib/search/looking";
import { Chosen, FoundList, Mended } from "./found";
import { headingOf, outcomeOf, titleOf } from "./looking-words";
import { NarrowForm } from "./narrow";

type Props = { columnPath: string; asked: Looking; found: Found };

/** Title and description of the page, in plain words. */
export const foundHead = (columnName: string, asked: Looking, found: Found) => ({ title: `${titleOf(asked, found)} · ${columnName}`, description: outcomeOf(asked, found) });

export function FoundPage({ columnPath, asked, found }: Props) {
  const isAsked = asked.q !== "" || isNarrowed(asked);
  return (
    <>
      <header className="head plain">
        <h1>{headingOf(asked, found)}</h1>
        <p className="deck" role="status">{outcomeOf(asked, found)}</p>
        {found.mended && <Mended columnPath={columnPath} asked={asked} mended={found.mended} />}
        <Chosen columnPath={columnPath} asked={asked} found={found} />
        <NarrowForm columnPath={columnPath} asked={asked} choices={found.choices} />
      </header>
      {isAsked && found.hits.length > 0 && <FoundList hits={found.hits} />}
      {(!isAsked || found.total === 0) && <p className="onward"><a href={`/${columnPath}/archive`}>All answers</a><a href={`/${columnPath}/ask`}>Ask a question</a></p>}
      {isAsked && <Pages columnPath={columnPath} asked={asked} found={found} />}
    </>
  );
}

function Pages({ columnPath, asked, found: { page, pages, total } }: Props) {
  if (pages < 2) return null;
  const isRanked = asked.q !== "" && asked.sort === "best";
  const href = (n: number) => addressFor(columnPath, asked, { page: n });
  return (
    <>
      <nav className="pages" aria-label="Pages of results">
        {page > 1 && <a rel="prev" href={href(page - 1)}>Previous page</a>}
        <span>Page {page} of {pages}</span>
        {page < pages && <a rel="next" href={href(page + 1)}>Next page</a>}
      </nav>
      {isRanked && total > mostRanked && page === pages && (
        <p className="onward"><span>These were the {mostRanked} best matches.</span><a href={addressFor(columnPath, asked, { sort: "newest" })}>All {total.toLocaleString("en-US")}, the newest first</a></p>
      )}
    </>
  );
}
