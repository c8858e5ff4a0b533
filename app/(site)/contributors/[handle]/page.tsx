import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { Contents, countAnswers } from "@/app/parts/contents";
import { DocumentText } from "@/app/parts/document-text";
import { FeedLine, feedTypes } from "@/app/parts/feeds";
import { Headline } from "@/app/parts/headline";
import { SiteFrame } from "@/app/parts/site-frame";
import { StructuredData } from "@/app/parts/structured-data";
import { imprint } from "@/lib/contributors/book";
import { callLink } from "@/lib/contributors/link";
import { profileData } from "@/lib/export/page-data";
import { isEmpty, plainText } from "@/lib/text/document";
import { addressOf } from "@/lib/magazine/address";
import { publicColumns, publicMagazines } from "@/lib/magazine/public";
import { byPerson } from "@/lib/publishing/entries";
import { publicContributor } from "@/lib/publishing/public-contributor";

export const revalidate = false;
export const generateStaticParams = () => [];

/** So many stand here; all of them are looked through in the archives of the columns. */
const shown = 40;

type Props = { params: Promise<{ handle: string }> };

const read = cache(async (handle: string) => {
  const contributor = (await publicContributor(handle)) ?? notFound();
  // Somebody who belongs to no magazine has no page.
  const magazine = (await publicMagazines()).find((each) => each.id === contributor.magazineId) ?? notFound();
  return { contributor, magazine, address: addressOf(magazine, `/contributors/${contributor.handle}`) };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { contributor, magazine, address } = await read((await params).handle);
  const description = plainText(contributor.bio).slice(0, 200);
  return { title: `${contributor.name} · ${magazine.name}`, description, alternates: { canonical: address, types: feedTypes(address, `${contributor.name} · ${magazine.name}`) }, openGraph: { type: "profile", title: contributor.name, description, url: address, siteName: magazine.name } };
}

export default async function Page({ params }: Props) {
  const { contributor, magazine } = await read((await params).handle);
  const [{ entries, total, columns: writtenFor }, columns] = await Promise.all([byPerson(contributor.personId, shown), publicColumns(magazine.id)]);
  const several = writtenFor.length > 1;
  return (
    <SiteFrame magazine={magazine} columns={columns.map((each) => each.column)}>
      <StructuredData data={profileData(contributor, magazine)} />
      <article>
        <header className="head person">
          {contributor.photoId !== null && <img src={`/photos/${contributor.photoId}`} alt="" width={240} height={300} />}
          <div>
            <p className="kicker">Contributor</p>
            <Headline>{contributor.name}</Headline>
            {!isEmpty(contributor.bio) && <div className="bio"><DocumentText document={contributor.bio} /></div>}
            {contributor.links.length > 0 && <p className="elsewhere">{contributor.links.map((link) => <a key={link.url} href={link.url} rel="me">{callLink(link)}</a>)}</p>}
          </div>
        </header>
        {contributor.books.length > 0 && (
          <section className="issue" aria-labelledby="books">
            <div><h2 id="books">Books</h2></div>
            <ul className="books">{contributor.books.map((book) => <li key={book.id}><i>{book.title}</i>{imprint(book) && <small>{imprint(book)}</small>}{book.isbn && <small>ISBN {book.isbn}</small>}</li>)}</ul>
          </section>
        )}
        <section className="issue" aria-labelledby="answers">
          <div><h2 id="answers">Answers</h2><p>{total === 0 ? "The first is being written." : total > shown ? <>{countAnswers(total)}.<br />These are the newest.</> : countAnswers(total)}</p></div>
          {entries.length > 0 && <Contents entries={several ? entries : entries.map((entry) => ({ ...entry, bylines: entry.bylines.filter((byline) => byline.personId !== contributor.personId).map((byline) => ({ ...byline, name: `with ${byline.name}` })) }))} last={several ? "column" : "issue"} />}
        </section>
        <p className="onward">
          {total > shown && writtenFor.map((column) => <a href={`/${column.path}/search?by=${contributor.handle}`} key={column.id}>{several ? `Look through ${column.answers.toLocaleString("en-US")} in ${column.name}` : `Look through all ${column.answers.toLocaleString("en-US")}, by topic or year`}</a>)}
          <span><FeedLine words="Feeds of these answers" path={`/contributors/${contributor.handle}`} /></span>
        </p>
      </article>
    </SiteFrame>
  );
}
