// Answers that a search found, with what was looked for marked in headline and text; and what narrowed them, to be taken away again.
import "@/app/ui/contents.css";
import "@/app/ui/search.css";
import { addressFor, type FilterName, filterNames, isNarrowed, type Looking } from "@/lib/search/looking";
import type { Found, Hit } from "@/lib/search/answers";
import type { Highlighted } from "@/lib/search/highlight";
import { escapeHtml } from "@/lib/kit/escape-html";
import { chosenName } from "./looking-words";
import { namesOf } from "./names";

export function FoundList({ hits }: { hits: Hit[] }) {
  return (
    <section className="list" aria-label="What was found">
      <ol className="toc worded">
        {hits.map((hit) => (
          <li key={hit.id}>
            <div>
              <h2 className="ti"><a href={`/${hit.columnPath}/${hit.path}`}>{hit.headline.map((piece, at) => (piece.found ? <mark key={at}>{piece.text}</mark> : piece.text))}</a></h2>
              <p dangerouslySetInnerHTML={{ __html: marked(hit.excerpt) }} />
            </div>
            <span className="who">{namesOf(hit.bylines)}</span>
            <span className="in">{hit.issueName ?? hit.firstLiveAt.getUTCFullYear()}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

const nothing = { topic: "", by: "", issue: "", year: null, from: "" };
const kinds: Record<FilterName, string> = { topic: "topic", by: "historian", issue: "issue", year: "year", from: "place" };

/** One link for each filter: the same results without it. */
export function Chosen({ columnPath, asked, found }: { columnPath: string; asked: Looking; found: Found }) {
  const filters = filterNames.filter((name) => found.chosen.has(name));
  const without = (change: Partial<Looking>) => (asked.q || isNarrowed({ ...asked, ...change }) ? addressFor(columnPath, asked, change) : `/${columnPath}/archive`);
  if (filters.length === 0) return null;
  return (
    <ul className="search-chosen" aria-label="Narrowed by">
      {filters.map((name) => (
        <li key={name}>
          <a href={without({ [name]: nothing[name] })}><span className="vh">Remove the {kinds[name]} </span>{chosenName(name, found, asked)}<i aria-hidden="true">×</i></a>
        </li>
      ))}
      {filters.length > 1 && <li><a className="all" href={without(nothing)}>Remove all</a></li>}
    </ul>
  );
}

/** In which spelling the words were looked for, and the way to the words as typed. */
export function Mended({ columnPath, asked, mended }: { columnPath: string; asked: Looking; mended: string }) {
  return (
    <p className="search-instead">
      Nothing for “{asked.q}”; showing results for <b>“{mended}”</b>. <a href={addressFor(columnPath, asked, { exact: true })}>Search for “{asked.q}” instead</a>
    </p>
  );
}

/** In one piece, as the filters are (narrow.tsx): each of twenty excerpts has a dozen. Whatever the text says stays text. */
export const marked = (text: Highlighted): string => text.map((piece) => (piece.found ? `<mark>${escapeHtml(piece.text)}</mark>` : escapeHtml(piece.text))).join("");
