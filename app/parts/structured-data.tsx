// What a page says, once more for machines.
import type { Article, AskPublicNewsArticle, CollectionPage, ProfilePage, WithContext } from "schema-dts";

/** What of schema.org our pages are. */
type Data = WithContext<Article> | WithContext<AskPublicNewsArticle> | WithContext<CollectionPage> | WithContext<ProfilePage>;

/** JSON that cannot end its script element. */
export const scriptJson = (value: unknown) => JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);

/** The data of lib/export as JSON-LD. */
export function StructuredData({ data }: { data: Data }) {
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: scriptJson(data) }} />;
}
