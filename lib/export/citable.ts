// An answer as something to be cited: what a line in a bibliography, a reference manager or a scholarly index wants to know of it. Pure.
import { dayIn } from "../kit/day";
import type { PublicColumn, PublicMagazine } from "../magazine/public";
import type { Answer } from "../publishing/answer";
import { bareName, type SplitName, splitName } from "./printed-name";

export type Citable = {
  title: string;
  authors: { name: string; split: SplitName }[];
  column: string;
  magazine: string;
  /** "1234-567X", or empty. */
  issn: string;
  /** The issue's name as on the cover, and its cover date; null where the answer stands in none. */
  issue: { name: string; coverDate: string } | null;
  page: number | null;
  /** The day it first stood on the site, in the magazine's time zone. */
  publishedOn: string;
  /** BCP 47. */
  language: string;
  topics: string[];
  address: string;
  /** The last part of the address: it names files and keys. */
  path: string;
};

/** What is to be known of an answer whose page stands at this address. A page number counts only together with its issue. */
export function citableOf(answer: Answer, column: Pick<PublicColumn, "name">, magazine: Pick<PublicMagazine, "name" | "issn" | "locale" | "timeZone">, address: string): Citable {
  return {
    title: answer.headline,
    authors: answer.bylines.map(({ name }) => ({ name: bareName(name), split: splitName(name) })),
    column: column.name,
    magazine: magazine.name,
    issn: magazine.issn,
    issue: answer.issue && { name: answer.issue.name, coverDate: answer.issue.coverDate },
    page: answer.issue ? answer.page : null,
    publishedOn: dayIn(magazine.timeZone, answer.publishedAt),
    language: magazine.locale,
    topics: answer.topics.map(({ name }) => name),
    address,
    path: answer.path,
  };
}

/** The year it is cited by: that on the cover, which a winter number's date may lag behind, else that of the site. */
export const yearOf = ({ issue, publishedOn }: Citable): string => (issue ? (/\b\d{4}$/u.exec(issue.name)?.[0] ?? issue.coverDate.slice(0, 4)) : publishedOn.slice(0, 4));

/** The issue's name without its year: "Winter", "January/February". */
export const issueWithoutYear = (name: string): string => name.replace(/[\s,]+\d{4}$/u, "");
