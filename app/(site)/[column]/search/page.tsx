import type { Metadata } from "next";
import { Find } from "@/app/parts/find";
import { namesOf } from "@/app/parts/names";
import { clean } from "@/lib/kit/typed";
import { perPage, searchAnswers } from "@/lib/search/answers";
import type { Highlighted } from "@/lib/search/highlight";
import { theColumn } from "../the-column";

// What people look for is nobody's to keep: made per request.
export const dynamic = "force-dynamic";

type Props = { params: Promise<{ column: string }>; searchParams: Promise<{ q?: string | string[]; page?: string | string[] }> };

const one = (value: string | string[] | undefined) => [value].flat()[0] ?? "";

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { column } = await theColumn((await params).column);
  const query = clean(one((await searchParams).q)).slice(0, 200);
  return { title: query ? `“${query}” · ${column.name}` : `Search · ${column.name}`, robots: { index: false } };
}

export default async function Page({ params, searchParams }: Props) {
  const { column } = await theColumn((await params).column);
  const asked = await searchParams;
  const query = clean(one(asked.q)).slice(0, 200);
  const page = /^[1-9]\d{0,3}$/.test(one(asked.page)) ? Number(one(asked.page)) : 1;
  const { hits, total } = query ? await searchAnswers(column.id, query, page) : { hits: [], total: 0 };
  const pages = Math.ceil(total / perPage);
  const href = (n: number) => `/${column.path}/search?${new URLSearchParams({ q: query, page: String(n) })}`;
  return (
    <>
      <header className="head plain">
        <h1>Search</h1>
        <p className="deck" role="status">{said(query, total)}</p>
        <Find columnPath={column.path} query={query} />
      </header>
      {hits.length > 0 && (
        <section className="list" aria-label="What was found">
          <ol className="toc worded">
            {hits.map((hit) => (
              <li key={hit.id}>
                <div>
                  <h2 className="ti"><a href={`/${column.path}/${hit.path}`}><Marked text={hit.headline} /></a></h2>
                  <p>… <Marked text={hit.excerpt} /> …</p>
                </div>
                <span className="who">{namesOf(hit.bylines)}</span>
                <span className="in">{hit.issueName}</span>
              </li>
            ))}
          </ol>
        </section>
      )}
      {total === 0 && <p className="onward"><a href={`/${column.path}/archive`}>All answers</a><a href={`/${column.path}/ask`}>Ask a question</a></p>}
      {pages > 1 && (
        <nav className="pages" aria-label="Pages of results">
          {page > 1 && <a rel="prev" href={href(page - 1)}>Better matches</a>}
          <span>Page {Math.min(page, pages)} of {pages}</span>
          {page < pages && <a rel="next" href={href(page + 1)}>More matches</a>}
        </nav>
      )}
    </>
  );
}

function said(query: string, total: number): string {
  if (!query) return "A ship, a place, a name: what are you looking for?";
  if (total === 0) return `Nothing we have printed mentions “${query}”. Try fewer words, or ask us.`;
  return total === 1 ? `One answer mentions “${query}”.` : `${total.toLocaleString("en-US")} answers mention “${query}”.`;
}

function Marked({ text }: { text: Highlighted }) {
  return text.map((piece, at) => (piece.found ? <mark key={at}>{piece.text}</mark> : piece.text));
}
