// The other pages for machines: where one asks, who wrote, and a column's front. https://schema.org/AskPublicNewsArticle,
// https://schema.org/ProfilePage, https://schema.org/CreativeWorkSeries
import type { AskPublicNewsArticle, CollectionPage, ProfilePage, WithContext } from "schema-dts";
import { addressOf } from "../magazine/address";
import type { PublicColumn, PublicMagazine } from "../magazine/public";
import { plainText } from "../text/document";
import type { Document } from "../kit/doc";
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

/** A contributor's page. The photo's address is whole. */
export function profileData(contributor: { name: string; handle: string; bio: Document; photoId: number | null }, magazine: PublicMagazine): WithContext<ProfilePage> {
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
    },
  };
}

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
