// A source as people type it, and the way from it to a structured citation and back. Pure.
import { z } from "zod";
import type { Citation, CitationName } from "../kit/citation";
import { line } from "../kit/typed";
import { allowedHref } from "../text/normalise";

export const sourceTypes = {
  book: "Book",
  chapter: "Chapter of a book",
  "article-journal": "Article in a journal",
  "article-newspaper": "Newspaper or magazine",
  manuscript: "Archive",
  webpage: "Page on the web",
  interview: "Interview",
  thesis: "Thesis",
  map: "Map",
  document: "Report or official paper",
} as const satisfies Record<Citation["type"], string>;
export type SourceType = keyof typeof sourceTypes;
export const sourceTypeNames = Object.keys(sourceTypes) as [SourceType, ...SourceType[]];

/** What stands before the place within a source. */
export const placeLabels = { page: "Page", folio: "Folio", section: "Section", chapter: "Chapter", paragraph: "Paragraph", volume: "Volume", line: "Line" } as const satisfies Record<NonNullable<Citation["label"]>, string>;
const placeLabelNames = Object.keys(placeLabels) as [keyof typeof placeLabels, ...(keyof typeof placeLabels)[]];

/** The fields of the form: each a line, as it is typed. */
const lines = ["title", "authors", "editors", "interviewers", "container", "publisher", "city", "edition", "volume", "number", "pages", "date", "archive", "archiveCity", "callNumber", "address", "readOn", "doi", "genre", "place", "remark"] as const;
export type SourceField = (typeof lines)[number];
export type TypedSource = { type: SourceType; label: keyof typeof placeLabels } & Record<SourceField, string>;

export const emptySource: TypedSource = { type: "book", label: "page", ...(Object.fromEntries(lines.map((name) => [name, ""])) as Record<SourceField, string>) };

/** The fields a type has, in the order of the form, each with its label. */
export const fieldsOf: Record<SourceType, readonly (readonly [SourceField, string])[]> = {
  book: [["authors", "Authors"], ["title", "Title"], ["editors", "Editors"], ["edition", "Edition"], ["volume", "Volume"], ["city", "Published at"], ["publisher", "Publisher"], ["date", "Year"]],
  chapter: [["authors", "Authors"], ["title", "Title of the chapter"], ["container", "Title of the book"], ["editors", "Editors of the book"], ["edition", "Edition"], ["volume", "Volume"], ["pages", "Pages of the chapter"], ["city", "Published at"], ["publisher", "Publisher"], ["date", "Year"]],
  "article-journal": [["authors", "Authors"], ["title", "Title of the article"], ["container", "Journal"], ["volume", "Volume"], ["number", "Number"], ["date", "Date or year"], ["pages", "Pages of the article"], ["doi", "DOI"], ["address", "Address"]],
  "article-newspaper": [["authors", "Authors"], ["title", "Headline"], ["container", "Newspaper or magazine"], ["date", "Date"], ["edition", "Edition"], ["address", "Address"]],
  manuscript: [["authors", "Written by"], ["title", "What it is"], ["date", "Date"], ["container", "Collection"], ["callNumber", "Archive reference"], ["archive", "Archive"], ["archiveCity", "City of the archive"], ["address", "Address"]],
  webpage: [["authors", "Authors"], ["title", "Title of the page"], ["container", "Site"], ["publisher", "Owner of the site"], ["date", "Date on the page"], ["address", "Address"], ["readOn", "Read on"]],
  interview: [["authors", "Who was asked"], ["title", "What it is"], ["interviewers", "Who asked"], ["date", "Date"], ["container", "Collection"], ["callNumber", "Archive reference"], ["archive", "Archive"], ["archiveCity", "City of the archive"], ["address", "Address"]],
  thesis: [["authors", "Author"], ["title", "Title"], ["genre", "Kind (PhD diss.)"], ["publisher", "University"], ["date", "Year"], ["archive", "Archive"], ["address", "Address"]],
  map: [["authors", "Maker"], ["title", "Title"], ["edition", "Edition"], ["city", "Published at"], ["publisher", "Publisher"], ["date", "Year"], ["callNumber", "Archive reference"], ["archive", "Archive"], ["archiveCity", "City of the archive"], ["address", "Address"]],
  document: [["authors", "Author or office"], ["title", "Title"], ["editors", "Editors"], ["edition", "Edition"], ["volume", "Volume"], ["city", "Published at"], ["publisher", "Publisher"], ["date", "Year"], ["callNumber", "Archive reference"], ["archive", "Archive"], ["archiveCity", "City of the archive"], ["address", "Address"]],
};

const months = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];
const monthOf = (word: string) => months.findIndex((name) => name === word.toLowerCase() || (word.length >= 3 && name.startsWith(word.toLowerCase().replace(/\.$/u, "")))) + 1;
const exists = (year: number, month: number, day: number) => month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();

/** A date as far as it is told: 15 February 1943, February 15, 1943, February 1943, 1943-02-15, 1943; null for any other words. */
export function datePartsOf(typed: string): number[] | null {
  const text = typed.trim();
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text);
  const year = /^(\d{3,4})$/u.exec(text);
  const monthYear = /^(\p{L}{3,}\.?) (\d{4})$/u.exec(text);
  const dayFirst = /^(\d{1,2}) (\p{L}{3,}\.?),? (\d{4})$/u.exec(text);
  const monthFirst = /^(\p{L}{3,}\.?) (\d{1,2}),? (\d{4})$/u.exec(text);
  if (year) return [Number(year[1])];
  if (monthYear && monthOf(monthYear[1]!) > 0) return [Number(monthYear[2]), monthOf(monthYear[1]!)];
  const whole = iso ? [iso[1], Number(iso[2]), iso[3]] : dayFirst ? [dayFirst[3], monthOf(dayFirst[2]!), dayFirst[1]] : monthFirst ? [monthFirst[3], monthOf(monthFirst[1]!), monthFirst[2]] : null;
  if (!whole) return null;
  const [y, m, d] = whole.map(Number) as [number, number, number];
  return exists(y, m, d) ? [y, m, d] : null;
}

const capitalised = (month: number) => months[month - 1]!.replace(/^./u, (letter) => letter.toUpperCase());
/** The way back: 15 February 1943. */
const typedDate = (parts: readonly number[]) => [parts[2], parts[1] ? capitalised(parts[1]) : undefined, parts[0]].filter((part) => part !== undefined).join(" ");

/** “Ruegg, Bob; Hague, Arnold; Admiralty”: with a comma a person, without one an office or institution. */
function namesOf(typed: string): CitationName[] {
  return typed.split(";").map((name) => name.trim()).filter(Boolean).slice(0, 30).map((name): CitationName => {
    const [family, ...given] = name.split(",").map((part) => part.trim());
    return given.join(", ") === "" ? { literal: name.replace(/,\s*$/u, "") } : { family: family!, given: given.join(", ") };
  });
}
const typedNames = (names: readonly CitationName[] = []) => names.map((name) => ("literal" in name ? name.literal : [name.family, name.given].filter(Boolean).join(", "))).join("; ");

const lengths: Partial<Record<SourceField, number>> = { title: 500, container: 500, authors: 500, editors: 500, address: 1_000, remark: 500 };
const needed: Partial<Record<SourceType, readonly (readonly [SourceField, string])[]>> = {
  chapter: [["container", "Name the book the chapter stands in."]],
  "article-journal": [["container", "Name the journal."]],
  "article-newspaper": [["container", "Name the newspaper or magazine."]],
  manuscript: [["archive", "Name the archive."]],
  webpage: [["address", "Give the address of the page."], ["readOn", "Say when you read it: pages change."]],
};

/** The door of every source: what a type does not have is dropped, the rest becomes a structured citation. */
export const sourceTyped = z
  .object({ type: z.enum(sourceTypeNames, "Choose what kind of source it is."), label: z.enum(placeLabelNames).default("page"), ...(Object.fromEntries(lines.map((name) => [name, line(lengths[name] ?? 200).default("")])) as Record<SourceField, z.ZodDefault<ReturnType<typeof line>>>) })
  .transform((typed, context): Citation => {
    const problem = (field: SourceField, message: string) => context.addIssue({ code: "custom", path: [field], message });
    const has = new Set<SourceField>(["place", "remark", ...fieldsOf[typed.type].map(([name]) => name)]);
    const of = (name: SourceField) => (has.has(name) ? typed[name] : "");
    if (of("title") === "") problem("title", "Say what it is called, or what it is.");
    for (const [field, message] of needed[typed.type] ?? []) if (of(field) === "") problem(field, message);
    const href = of("address") === "" ? null : allowedHref(of("address"));
    if (of("address") !== "" && (href === null || href.startsWith("mailto:"))) problem("address", "That is no address of the web. It begins with https://.");
    const readOn = of("readOn") === "" ? null : datePartsOf(of("readOn"));
    if (of("readOn") !== "" && readOn === null) problem("readOn", "Give the day as in 15 February 2026.");
    const issued = of("date") === "" ? null : datePartsOf(of("date"));
    return citationFrom(typed, of, href, readOn, issued);
  });

function citationFrom(typed: { type: SourceType; label: keyof typeof placeLabels }, of: (name: SourceField) => string, href: string | null, readOn: number[] | null, issued: number[] | null): Citation {
  const words = (key: keyof Citation, name: SourceField) => (of(name) === "" ? {} : { [key]: of(name) });
  const people = (key: "author" | "editor" | "interviewer", name: SourceField) => (namesOf(of(name)).length > 0 ? { [key]: namesOf(of(name)) } : {});
  return {
    type: typed.type,
    title: of("title"),
    ...people("author", "authors"),
    ...people("editor", "editors"),
    ...people("interviewer", "interviewers"),
    ...words("container-title", "container"),
    ...words("publisher", "publisher"),
    ...words("publisher-place", "city"),
    ...words("edition", "edition"),
    ...words("volume", "volume"),
    ...words("issue", "number"),
    ...words("page", "pages"),
    ...words("genre", "genre"),
    ...(of("date") === "" ? {} : { issued: issued ? { "date-parts": [issued] } : { literal: of("date") } }),
    ...words("archive", "archive"),
    ...words("archive-place", "archiveCity"),
    ...words("archive_location", "callNumber"),
    ...(href ? { URL: href } : {}),
    ...(readOn ? { accessed: { "date-parts": [readOn] } } : {}),
    ...(of("doi") === "" ? {} : { DOI: of("doi").replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/iu, "") }),
    ...(of("place") === "" ? {} : { locator: of("place"), label: typed.label }),
    ...words("note", "remark"),
  } as Citation;
}

/** A citation as it would be typed, for changing it. */
export function typedSource(citation: Citation): TypedSource {
  const dateOf = (date: Citation["issued"]) => (!date ? "" : "literal" in date ? date.literal : typedDate(date["date-parts"][0] ?? []));
  return {
    type: citation.type,
    label: citation.label ?? "page",
    title: citation.title,
    authors: typedNames(citation.author),
    editors: typedNames(citation.editor),
    interviewers: typedNames(citation.interviewer),
    container: citation["container-title"] ?? "",
    publisher: citation.publisher ?? "",
    city: citation["publisher-place"] ?? "",
    edition: citation.edition ?? "",
    volume: citation.volume ?? "",
    number: citation.issue ?? "",
    pages: citation.page ?? "",
    date: dateOf(citation.issued),
    archive: citation.archive ?? "",
    archiveCity: citation["archive-place"] ?? "",
    callNumber: citation.archive_location ?? "",
    address: citation.URL ?? "",
    readOn: dateOf(citation.accessed),
    doi: citation.DOI ?? "",
    genre: citation.genre ?? "",
    place: citation.locator ?? "",
    remark: citation.note ?? "",
  };
}

/** The source itself, whatever place in it is meant: two claims from one book have one. */
export function sourceKey(citation: Citation): string {
  const { locator: _, label: __, note: ___, ...source } = citation;
  return JSON.stringify(Object.entries(source).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** The same source without the place in it, to be used again. */
export function withoutPlace(citation: Citation): Citation {
  const { locator: _, label: __, note: ___, ...source } = citation;
  return source;
}
