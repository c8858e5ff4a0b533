// The other pages for machines: where one asks, who wrote, and a column's front. https://schema.org/AskPublicNewsArticle,
// https://schema.org/ProfilePage, https://schema.org/CreativeWorkSeries
import type { AskPublicNewsArticle, CollectionPage, ProfilePage, WithContext } from "schema-dts";
import type { Book } from "../contributors/book";
import { addressOf } from "../magazine/address";
import type { PublicColumn, PublicMagazine } from "../magazine/public";
import { plainText } from "../text/document";
import type { Document } from "../kit/doc";
import type { ContributorLink } from "@/db/schema/people";
import { periodicalData, publisherData } from "./answer-data";
import { bareName } from "./printed-name";

/** The page on which a column asks its readers for questions; the headline is the one that stands on it. */
export function askData(column: PublicColumn, magazine: PublicMagazine, headline: string): WithContext<AskPublicNewsArticle> {
  return {
    "@context": "https://schema.org",
    "@type": "AskPublicNewsArticle",
    headline,
    description: column.askIntro || undefined,
    url: addressOf(magazine, `/${column.path}/ask`),
    inLanguage: magazine.locale,
    publisher: publisherData(magazine),
    isPartOf: periodicalData(magazine),
  };
}

/** A contributor's page, with the books and the pages elsewhere. The photo's address is whole. https://schema.org/Book */
export function profileData(contributor: { name: string; handle: string; bio: Document; photoId: number | null; books?: readonly Book[]; links?: readonly ContributorLink[] }, magazine: PublicMagazine): WithContext<ProfilePage> {
  const url = addressOf(magazine, `/contributors/${contributor.handle}`);
  return {
    "@context": "https://schema.org",
    "@type": "ProfilePage",
    url,
    inLanguage: magazine.locale,
    mainEntity: {
      "@type": "Person",
      name: bareName(contributor.name),
      url,
      description: plainText(contributor.bio) || undefined,
      image: contributor.photoId === null ? undefined : addressOf(magazine, `/photos/${contributor.photoId}`),
      sameAs: contributor.links?.length ? contributor.links.map((link) => link.url) : undefined,
    },
    hasPart: contributor.books?.length ? contributor.books.map((book) => bookData(book, { name: bareName(contributor.name), url })) : undefined,
  };
}

const bookData = ({ title, year, publisher, isbn }: Book, author: { name: string; url: string }) => ({
  "@type": "Book" as const,
  name: title,
  author: { "@type": "Person" as const, ...author },
  datePublished: year === null ? undefined : String(year),
  publisher: publisher ? { "@type": "Organization" as const, name: publisher } : undefined,
  isbn: isbn || undefined,
});

/** A column's front. For a regular feature of a periodical schema.org has no word of its own; it is a series within one. */
export function columnData(column: PublicColumn, magazine: PublicMagazine): WithContext<CollectionPage> {
  const url = addressOf(magazine, `/${column.path}`);
  return {
    "@context": "https://schema.org",
    "@type": "CollectionPage",
    url,
    inLanguage: magazine.locale,
    mainEntity: { "@type": "CreativeWorkSeries", name: column.name, description: column.tagline || column.askIntro || undefined, url, isPartOf: periodicalData(magazine) },
  };
}
