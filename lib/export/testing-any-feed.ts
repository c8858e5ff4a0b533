// Feeds by chance, for tests. Only tests import this.
import * as fc from "fast-check";
import { type FeedEntry, feedOf } from "./feed";

const text = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: "grapheme" }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 }).map((units) => String.fromCharCode(...units)), // halves of characters too
  fc.constantFrom("]]>", "</title>", "<!--", "&#0;", "&amp;", "\r\n\t", "<![CDATA[", '"\'', "\uFFFE", "\u001B"),
);
const address = fc.webUrl({ withQueryParameters: true, withFragments: true });
const language = fc.constantFrom("en-US", "en-GB", "en-IE");
const date = fc.date({ min: new Date("1990-01-01"), max: new Date("2090-01-01"), noInvalidDate: true });
const author = fc.record({ name: text, page: address });
const anyEntry: fc.Arbitrary<FeedEntry> = fc
  .record({ id: fc.uuid().map((id) => `urn:uuid:${id}`), address, title: text, summary: text, html: text, picture: fc.option(address), authors: fc.array(author, { maxLength: 3 }), topics: fc.array(fc.record({ name: text, path: text }), { maxLength: 3 }), language, publishedAt: date, changedAt: date })
  .map((made) => ({ ...made, changedAt: made.changedAt < made.publishedAt ? made.publishedAt : made.changedAt }));
/** A feed of whatever may have been typed anywhere in it. */
export const anyFeed = fc
  .record({ title: text, about: text, home: fc.webUrl(), language, author, entries: fc.uniqueArray(anyEntry, { maxLength: 3, selector: ({ id }) => id }) })
  .map(({ entries, ...rest }) => feedOf(rest, entries, new Date("2026-11-29T12:00:00Z")));
