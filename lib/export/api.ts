// What the read-only interface for programs says, version 1: everything on an answer's page, as data. Fields may be added; none is
// taken away or changes its meaning within a version.
import { z } from "zod";
import { figuresOf } from "../images/image";
import { addressOf, baseOf, shortAddressOf } from "../magazine/address";
import type { PublicColumn, PublicMagazine } from "../magazine/public";
import type { Answer } from "../publishing/answer";
import { imagePath, toHtml } from "../text/html";
import { idOf } from "./feed-entry";

const address = z.url().describe("A whole address");
const html = z.string().describe("HTML as on the page: paragraphs, italics, lists, quotations, pictures; addresses in it are whole, and it holds no script");
const moment = z.iso.datetime();

export const apiColumn = z
  .object({ path: z.string().describe("Names the column in other requests"), name: z.string(), tagline: z.string(), address, ask: address.describe("Where readers ask"), magazine: z.object({ name: z.string(), address, issn: z.string().nullable(), language: z.string() }) })
  .meta({ id: "Column" });

export const apiAnswer = z
  .object({
    id: z.string().describe("Never changes, also when headline and address do"),
    reference: z.string().describe("As it was given to who asked, such as WWQ-1042"),
    address,
    shortAddress: address,
    headline: z.string(),
    deck: z.string(),
    kicker: z.string(),
    question: z.object({ text: z.string().describe("The question as printed; an empty line parts paragraphs"), credit: z.string().describe("The reader as printed, such as “Margaret Ellison, Duluth, Minn.”") }),
    answer: html,
    authors: z.array(z.object({ name: z.string(), address })),
    bio: html,
    pictures: z.array(address),
    column: z.object({ path: z.string(), name: z.string(), address }),
    issue: z.object({ name: z.string(), coverDate: z.iso.date(), address, page: z.number().int().nullable() }).nullable().describe("Where it first appeared in print"),
    topics: z.array(z.object({ name: z.string(), address })),
    sources: html.nullable(),
    corrections: z.array(z.object({ at: moment, text: z.string() })),
    publishedAt: moment.describe("When it was first before readers"),
    changedAt: moment,
  })
  .meta({ id: "Answer" });

export const apiColumns = z.object({ columns: z.array(apiColumn) }).meta({ id: "Columns" });
export const apiAnswers = z.object({ answers: z.array(apiAnswer), next: address.nullable().describe("The answers before these, or null when these were the first ever") }).meta({ id: "Answers" });
export const apiError = z.object({ error: z.string().describe("A sentence") }).meta({ id: "Error" });

/** How many answers a page holds, and where it begins. */
export const apiPage = z.object({
  limit: z.coerce.number().int().min(1).max(100).default(20).describe("How many answers at most"),
  after: z.string().regex(/^[A-Za-z]{2,6}-\d{1,9}$/).optional().describe("The reference of the last answer one has; those published before it follow"),
});

type Place = { column: PublicColumn; magazine: PublicMagazine };

export const columnSaid = ({ column, magazine }: Place): z.input<typeof apiColumn> => ({
  path: column.path,
  name: column.name,
  tagline: column.tagline,
  address: addressOf(magazine, `/${column.path}`),
  ask: addressOf(magazine, `/${column.path}/ask`),
  magazine: { name: magazine.name, address: magazine.siteUrl || addressOf(magazine, "/"), issn: magazine.issn || null, language: magazine.locale },
});

export function answerSaid({ column, magazine }: Place, answer: Answer): z.input<typeof apiAnswer> {
  const at = (path: string) => addressOf(magazine, path);
  const page = (document: Answer["document"]) => toHtml(document, baseOf(magazine));
  return {
    id: idOf(answer),
    reference: answer.reference,
    address: at(`/${column.path}/${answer.path}`),
    shortAddress: shortAddressOf(magazine, answer.reference),
    headline: answer.headline,
    deck: answer.deck,
    kicker: answer.kicker,
    question: { text: answer.question, credit: answer.credit },
    answer: page(answer.document),
    authors: answer.bylines.map(({ name, handle }) => ({ name, address: at(`/contributors/${handle}`) })),
    bio: page(answer.bio),
    pictures: figuresOf(answer.document).map(({ attrs }) => at(imagePath(attrs.image, 1200))),
    column: { path: column.path, name: column.name, address: at(`/${column.path}`) },
    issue: answer.issue && { name: answer.issue.name, coverDate: answer.issue.coverDate, address: at(`/${column.path}/issues/${answer.issue.path}`), page: answer.page },
    topics: answer.topics.map(({ name, path }) => ({ name, address: at(`/${column.path}/topics/${path}`) })),
    sources: answer.sources && page(answer.sources),
    corrections: answer.corrections.map(({ at: when, text }) => ({ at: when.toISOString(), text })),
    publishedAt: answer.publishedAt.toISOString(),
    changedAt: answer.changedAt.toISOString(),
  };
}
