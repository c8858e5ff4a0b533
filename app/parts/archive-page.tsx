// All answers of a column, newest first, a page at a time. Each page has an address of its own, so that it can be cached.
import type { PublicColumn } from "@/lib/magazine/public";
import { answerCount, latest, topicsWithAnswers } from "@/lib/publishing/entries";
import { choicesOf } from "@/lib/search/answers";
import { looking } from "@/lib/search/looking";
import { Contents, countAnswers } from "./contents";
import { Find, TopicRun } from "./find";
import { NarrowForm } from "./narrow";

export const perPage = 30;

/** How many pages the archive has; an empty one has one. */
export const pagesOf = (answers: number) => Math.max(1, Math.ceil(answers / perPage));

export async function ArchivePage({ column, page }: { column: PublicColumn; page: number }) {
  const [total, entries, topics, choices] = await Promise.all([answerCount(column.id), latest(column.id, perPage, (page - 1) * perPage), topicsWithAnswers(column.id), page === 1 ? choicesOf(column.id) : null]);
  const pages = pagesOf(total);
  const href = (n: number) => (n === 1 ? `/${column.path}/archive` : `/${column.path}/archive/${n}`);
  return (
    <>
      <header className="head plain">
        <h1>All answers</h1>
        <p className="deck">{total === 0 ? "None is published yet. The question could be yours." : `${countAnswers(total)} to date, the newest first.`}</p>
        {total > 0 && (choices ? <NarrowForm columnPath={column.path} asked={looking.parse({})} choices={choices} /> : <Find columnPath={column.path} />)}
      </header>
      {topics.length > 0 && page === 1 && (
        <section className="topics tight" aria-labelledby="topics"><h2 className="h" id="topics">By topic</h2><div><TopicRun columnPath={column.path} topics={topics} /></div></section>
      )}
      {entries.length > 0 && (
        <section className="list" aria-label={page === 1 ? "The answers" : `The answers, page ${page}`}><Contents entries={entries} last="issue" heading="h2" /></section>
      )}
      {pages > 1 && (
        <nav className="pages" aria-label="Pages of the archive">
          {page > 1 && <a rel="prev" href={href(page - 1)}>Newer answers</a>}
          <span>Page {page} of {pages}</span>
          {page < pages && <a rel="next" href={href(page + 1)}>Older answers</a>}
        </nav>
      )}
    </>
  );
}
