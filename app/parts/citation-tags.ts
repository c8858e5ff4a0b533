// What scholarly indexes and reference managers look for in a page's head. Google Scholar, Inclusion Guidelines for Webmasters:
// https://scholar.google.com/intl/en/scholar/inclusion.html#indexing
import type { Metadata } from "next";
import type { Citable } from "@/lib/export/citable";

const slashed = (day: string) => day.replaceAll("-", "/");

/** One `citation_author` for each name, without degrees; the date is that of the issue, or that of the site where there is none. */
export function citationTags({ title, authors, magazine, issn, issue, page, publishedOn, language, topics, address }: Citable): NonNullable<Metadata["other"]> {
  const tags: Record<string, string | string[]> = {
    citation_title: title,
    citation_author: authors.map(({ name }) => name),
    citation_publication_date: slashed(issue?.coverDate ?? publishedOn),
    citation_online_date: slashed(publishedOn),
    citation_journal_title: magazine,
    citation_issn: issn,
    citation_issue: issue?.name ?? "",
    citation_firstpage: page === null ? "" : String(page),
    citation_language: language.split("-")[0]!,
    citation_keywords: topics,
    citation_public_url: address,
    citation_fulltext_html_url: address,
  };
  return Object.fromEntries(Object.entries(tags).filter(([, value]) => value.length > 0));
}
