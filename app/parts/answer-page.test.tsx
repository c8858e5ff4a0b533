import { houseLook } from "@/lib/look/look";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { answerData } from "@/lib/export/answer-data";
import { fromCopy } from "@/lib/text/copy";
import type { PublicColumn, PublicMagazine } from "@/lib/magazine/public";
import type { Answer } from "@/lib/publishing/answer";
import type { Entry } from "@/lib/publishing/entries";
import { AnswerPage } from "./answer-page";
import { cssString, PrintFoot } from "./print-foot";
import { StructuredData } from "./structured-data";

const hostile = `</script><script>alert(1)</script>"><img src=x onerror=alert(2)>';}</style>{issue}\u202E`;

const magazine = {
  id: 1, name: `M ${hostile}`, handle: "m", host: null, look: houseLook, locale: "en-US", timeZone: "America/New_York", siteUrl: "", about: hostile,
  subscribeText: hostile, subscribeUrl: "https://example.org/?a=1&b=2", issn: "", socials: [],
} satisfies PublicMagazine;
const column = {
  path: "ask", name: `C ${hostile}`, tagline: hostile, askHeading: hostile, askIntro: hostile, askQuiet: hostile, sendLine: hostile, postalAddress: `${hostile}\nStreet`, email: "ask@example.org",
  attributionLine: `First in {issue} of {magazine} ${hostile}`, moreHeading: hostile, withheldLine: hostile,
} as PublicColumn;
const answer: Answer = {
  questionId: 1, columnId: 1, reference: "ASK-1042", path: "bells", headline: hostile, deck: hostile, kicker: hostile, bylines: [{ personId: 1, name: hostile, handle: "a" }, { personId: 2, name: "B", handle: "b" }],
  bio: fromCopy(`Wrote *The Bell* ${hostile}`), credit: hostile, question: `${hostile}\n\nSecond paragraph`, document: fromCopy(`${hostile}\n\n[bad](javascript:alert(3)) [good](https://example.org/)\n\n> quoted`),
  issue: { name: hostile, path: "winter", coverDate: "2027-01-01" }, page: 12, topics: [{ name: hostile, path: "t" }], corrections: [{ at: new Date("2026-11-24T12:00:00Z"), text: hostile }, { at: new Date("2026-12-24T12:00:00Z"), text: "Again." }],
  sources: fromCopy(`Bob Ruegg, *Convoys to Russia*.\n\n${hostile}`),
  publishedAt: new Date("2026-11-20T12:00:00Z"), changedAt: new Date("2026-12-24T12:00:00Z"),
};
const more = [{ id: 9, columnPath: "ask", path: "other", headline: hostile, kicker: hostile, bylines: [{ personId: 1, name: hostile, handle: "a" }], issueName: hostile }] as Entry[];
const page = renderToStaticMarkup(<AnswerPage answer={answer} column={column} magazine={magazine} more={more} address="https://example.org/ask/bells" />);

test("whatever was typed is text on the page", () => {
  // But for the one small script of our own.
  expect(page.replace(/<script type="module" src="\/enhance\/answer-[0-9a-f]{12}\.js"><\/script>/, "")).not.toMatch(/<script|<img|="\s*javascript:|<[a-z][^>]*\son[a-z]+=/i);
  expect(page).toContain("&lt;script&gt;alert(1)");
});

test("the page has every element, in the column's and the magazine's words", () => {
  const said = page.replace(/<[^>]+>/g, "");
  for (const part of ["Answered by", "Second paragraph", "quoted", "The Bell", "First in", "Corrected November 24, 2026.", "Corrected December 24, 2026.", "Street", "ask@example.org", "Send a question", "Subscribe", "Sources", "Bob Ruegg, Convoys to Russia."]) expect(said).toContain(part);
  expect(page).toMatch(/<em>The Bell<\/em>/);
  expect(page).toContain('href="mailto:ask@example.org"');
  expect(page).toContain('href="/contributors/a"');
  expect(page).toContain('href="https://example.org/?a=1&amp;b=2"');
  expect(page).toContain('href="/ask/other"');
});

test("nothing leaves the style and the data that stand beside it", () => {
  const style = renderToStaticMarkup(<PrintFoot words={hostile} />);
  expect(style).toMatch(/^<style data-precedence="print" data-href="print-foot">@page\{@bottom-left\{content:"[A-Za-z0-9\\ ]*"\}\}<\/style>$/);
  expect(cssString("a/é")).toBe('"a\\2f \\e9 "');
  const data = renderToStaticMarkup(<StructuredData data={answerData({ answer, asker: { name: hostile, place: hostile }, column, magazine, address: "https://example.org/ask/bells" })} />);
  expect(data.match(/<\/?script/g)).toHaveLength(2);
  expect(JSON.parse(data.replace(/<\/?script[^>]*>/g, ""))).toMatchObject({ "@type": "Article", headline: hostile, mainEntity: { "@type": "Question", author: { name: hostile }, acceptedAnswer: { "@type": "Answer" } } });
});

test("how to quote it is there to read, mark and save without a script", () => {
  const said = page.replace(/<[^>]+>/g, "");
  expect(said).toMatch(/Chicago.*MLA.*BibTeX@article\{.*RISTY {2}- MGZN/s);
  expect(page).toMatch(/<a href="\/ask\/bells\/cite\.bib" download="">.*<a href="\/ask\/bells\/cite\.ris" download="">/s);
  expect(page).not.toMatch(/<button(?![^>]* hidden)/); // what a script would do is hidden until there is one
});

test("what an answer lacks leaves no hole", () => {
  const bare = renderToStaticMarkup(<AnswerPage answer={{ ...answer, deck: "", kicker: "", issue: null, topics: [], corrections: [], sources: null }} column={{ ...column, postalAddress: "", email: "", askIntro: "", askQuiet: "" }} magazine={{ ...magazine, subscribeText: "", subscribeUrl: "" }} more={[]} address="https://example.org/" />);
  expect(bare).not.toMatch(/class="(deck|kicker|corr|more)"|<address|mailto:|<p[^>]*><\/p>|id="(subscribe|sources)"/);
  expect(bare).toContain("Published on November 20, 2026.");
});

test("how it read before is offered where the column shows it and something was corrected", () => {
  const drawn = (shown: boolean, corrections: Answer["corrections"]) => renderToStaticMarkup(<AnswerPage answer={{ ...answer, corrections }} column={{ ...column, showsVersions: shown }} magazine={magazine} more={[]} address="https://example.org/ask/bells" />);
  const link = `href="/ask/bells/versions"`;
  expect([drawn(true, answer.corrections), drawn(false, answer.corrections), drawn(true, [])].map((markup) => markup.includes(link))).toEqual([true, false, false]);
});
