// An answer for machines: schema.org, as an article whose main entity is a question with its one answer. Never a QAPage or FAQPage: those
// are for pages where readers answer, and for a firm's own questions. The types are schema.org's own, by schema-dts, so that a property
// that is not there does not compile. https://schema.org/Article, https://schema.org/Question
import type { Article, CorrectionComment, Organization, Periodical, Person, PublicationIssue, WithContext } from "schema-dts";
import { addressOf, baseOf } from "../magazine/address";
import type { PublicColumn, PublicMagazine } from "../magazine/public";
import type { Answer } from "../publishing/answer";
import { plainText } from "../text/document";
import { bareName } from "./printed-name";

type Magazine = Pick<PublicMagazine, "name" | "host" | "siteUrl" | "issn">;

const homeOf = (magazine: Magazine) => magazine.siteUrl || baseOf(magazine);

/** The magazine as a periodical, with its ISSN when it has one. */
export const periodicalData = (magazine: Magazine) => ({ "@type": "Periodical", name: magazine.name, url: homeOf(magazine), issn: magazine.issn || undefined }) satisfies Periodical;
/** The magazine as whoever publishes. */
export const publisherData = (magazine: Magazine) => ({ "@type": "Organization", name: magazine.name, url: homeOf(magazine) }) satisfies Organization;

/** Whoever is named over an answer; `name` holds no titles and degrees. https://developers.google.com/search/docs/appearance/structured-data/article */
const authorData = (magazine: Magazine, { name, handle }: Answer["bylines"][number]) => ({ "@type": "Person", name: bareName(name), url: addressOf(magazine, `/contributors/${handle}`) }) satisfies Person;

const askerData = ({ name, place }: { name: string; place: string }) =>
  ({ "@type": "Person", name, homeLocation: place ? { "@type": "Place", name: place } : undefined }) satisfies Person;

const partOf = (magazine: Magazine, issue: Answer["issue"]): Periodical | PublicationIssue =>
  issue ? ({ "@type": "PublicationIssue", name: issue.name, datePublished: issue.coverDate, isPartOf: periodicalData(magazine) } satisfies PublicationIssue) : periodicalData(magazine);

const correctionData = ({ at, text }: Answer["corrections"][number]) => ({ "@type": "CorrectionComment", text, datePublished: at.toISOString() }) satisfies CorrectionComment;

/**
 * The answer with everything its page says.
 * @param asker the reader as printed; null when the name is withheld
 * @param address of the page
 */
export function answerData({ answer, asker, column, magazine, address }: { answer: Answer; asker: { name: string; place: string } | null; column: PublicColumn; magazine: PublicMagazine; address: string }): WithContext<Article> {
  const author = answer.bylines.map((byline) => authorData(magazine, byline));
  const [datePublished, dateModified] = [answer.publishedAt.toISOString(), answer.changedAt.toISOString()];
  const topics = answer.topics.map(({ name }) => name);
  return {
    "@context": "https://schema.org",
    "@type": "Article",
    headline: answer.headline,
    description: answer.deck || undefined,
    author,
    datePublished,
    dateModified,
    mainEntityOfPage: address,
    url: address,
    inLanguage: magazine.locale,
    articleSection: column.name,
    isPartOf: partOf(magazine, answer.issue),
    pageStart: answer.issue && answer.page !== null ? answer.page : undefined,
    publisher: publisherData(magazine),
    keywords: topics.length > 0 ? topics : undefined,
    about: topics.length > 0 ? topics.map((name) => ({ "@type": "Thing", name }) as const) : undefined,
    correction: answer.corrections.length > 0 ? answer.corrections.map(correctionData) : undefined,
    mainEntity: {
      "@type": "Question",
      name: answer.headline,
      text: answer.question,
      author: asker ? askerData(asker) : undefined,
      answerCount: 1,
      acceptedAnswer: { "@type": "Answer", text: plainText(answer.document), author, url: address, datePublished },
    },
  };
}
