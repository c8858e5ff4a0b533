import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { cache } from "react";
import { Chosen, FoundList, Mended } from "@/app/parts/found";
import { headingOf, outcomeOf, titleOf } from "@/app/parts/looking-words";
import { NarrowForm } from "@/app/parts/narrow";
import { searchAnswers } from "@/lib/search/answers";
import { mostRanked } from "@/lib/search/find-words";
import { addressFor, isNarrowed, isTidy, type Looking, looking } from "@/lib/search/looking";
import { theColumn } from "../the-column";

// What people look for is nobody's to keep: made per request.
export const dynamic = "force-dynamic";

type Props = { params: Promise<{ column: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Read once for the page and its head. */
const find = cache((columnId: number, address: string) => searchAnswers(columnId, looking.parse(Object.fromEntries(new URL(address, "http://x").searchParams))));

async function read({ params, searchParams }: Props) {
  const [{ column, magazine }, sent] = await Promise.all([params.then(({ column: path }) => theColumn(path)), searchParams]);
  const asked = looking.parse(sent);
  const address = addressFor(column.path, asked, { page: asked.page });
  // One address for the same results, to be passed on: a form sends its empty fields along.
  if (!isTidy(sent, asked)) redirect(address);
  return { column, magazine, asked, found: await find(column.id, address) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { column, magazine, asked, found } = await read(props);
  const title = `${titleOf(asked, found)} · ${column.name}`;
  const description = outcomeOf(asked, found);
  return { title, description, robots: { index: false }, openGraph: { type: "website", title, description, siteName: `${column.name}, ${magazine.name}`, locale: magazine.locale.replace("-", "_") } };
}

export default async function Page(props: Props) {
  const { column, asked, found } = await read(props);
  const isAsked = asked.q !== "" || isNarrowed(asked);
  return (
    <>
      <header className="head plain">
        <h1>{headingOf(asked, found)}</h1>
        <p className="deck" role="status">{outcomeOf(asked, found)}</p>
        {found.mended && <Mended columnPath={column.path} asked={asked} mended={found.mended} />}
        <Chosen columnPath={column.path} asked={asked} found={found} />
        <NarrowForm columnPath={column.path} asked={asked} choices={found.choices} />
      </header>
      {isAsked && found.hits.length > 0 && <FoundList hits={found.hits} />}
      {(!isAsked || found.total === 0) && <p className="onward"><a href={`/${column.path}/archive`}>All answers</a><a href={`/${column.path}/ask`}>Ask a question</a></p>}
      {isAsked && <Pages columnPath={column.path} asked={asked} found={found} />}
    </>
  );
}

function Pages({ columnPath, asked, found: { page, pages, total } }: { columnPath: string; asked: Looking; found: Awaited<ReturnType<typeof find>> }) {
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
