// The answer once more for machines: schema.org, as an article about a question.
import { plainText } from "@/lib/text/document";
import { addressOf, baseOf } from "@/lib/magazine/address";
import type { PublicColumn, PublicMagazine } from "@/lib/magazine/public";
import type { Answer } from "@/lib/publishing/answer";

/** JSON that cannot end its script element. */
export const scriptJson = (value: unknown) => JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);

export function StructuredData({ answer, column, magazine, address }: { answer: Answer; column: PublicColumn; magazine: PublicMagazine; address: string }) {
  const author = answer.bylines.map(({ name, handle }) => ({ "@type": "Person", name, url: addressOf(magazine, `/contributors/${handle}`) }));
  const data = {
    "@context": "https://schema.org",
    "@type": "Article",
    headline: answer.headline,
    description: answer.deck || undefined,
    author,
    datePublished: answer.publishedAt.toISOString(),
    dateModified: answer.changedAt.toISOString(),
    mainEntityOfPage: address,
    inLanguage: magazine.locale,
    isPartOf: { "@type": "Periodical", name: magazine.name, url: magazine.siteUrl || baseOf(magazine) },
    articleSection: column.name,
    about: { "@type": "Question", name: answer.headline, text: answer.question, acceptedAnswer: { "@type": "Answer", text: plainText(answer.document), author, url: address } },
  };
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: scriptJson(data) }} />;
}
