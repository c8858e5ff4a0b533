// Feeds before validators that are not ours: libxml2 with a grammar of the format, Ajv with a schema, and html-validate for the full texts.
// What a grammar cannot say is said by testing-feeds.ts, which reads them. Only tests import this.
import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import { HtmlValidate } from "html-validate";
import { validateXML } from "xmllint-wasm";
import type { FeedName } from "./feed-formats";
import { jsonFeedSchema } from "./testing-grammars/json-feed";
import { readFeed } from "./testing-feeds";

const grammar = (name: string) => readFileSync(new URL(`testing-grammars/${name}`, import.meta.url), "utf8");
const grammars = { "feed.xml": grammar("rss.rng"), "feed.atom": grammar("atom.rng") };

const ajv = new Ajv({ allErrors: true });
addFormats.default(ajv);
const isJsonFeed = ajv.compile(jsonFeedSchema);

/** A full text stands in somebody else's page: it is no document, and brings no head. */
const html = new HtmlValidate({ root: true, extends: ["html-validate:standard"] });

/** What speaks against these feeds of one format, all in one call: each sentence names the feed by its number. None when they are valid. */
export async function faultsOf(name: FeedName, feeds: readonly string[]): Promise<string[]> {
  if (name === "feed.json") return feeds.flatMap((feed, at) => (isJsonFeed(JSON.parse(feed)) ? [] : isJsonFeed.errors!.map(({ instancePath, message }) => `${at}: ${instancePath} ${message}`)));
  const { errors } = await validateXML({ xml: feeds.map((contents, at) => ({ fileName: `${at}.xml`, contents })), schema: grammars[name], extension: "relaxng", normalization: undefined });
  return errors.map(({ loc, message }) => `${loc ? Number.parseInt(loc.fileName, 10) : "?"}: ${message}`);
}

/** What speaks against the full texts in a feed. */
export async function faultsOfTexts(name: FeedName, feed: string): Promise<string[]> {
  const faults = readFeed(name, feed).entries.map(async (entry) => {
    const { results } = await html.validateString(entry.html);
    return results.flatMap(({ messages }) => messages).map(({ ruleId, message }) => `${entry.address}: ${ruleId}, ${message}`);
  });
  return (await Promise.all(faults)).flat();
}
