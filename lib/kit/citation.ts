// A source as structured data, in the words of CSL-JSON (citationstyles.org), so that any citation library can show it.

export type CitationName = { family: string; given?: string } | { literal: string };
/** `type` as CSL names it; `locator` with its `label` is the place within the source: a page, a folio, a section. */
export type Citation = {
  type: "book" | "chapter" | "article-journal" | "article-newspaper" | "manuscript" | "webpage" | "interview" | "thesis" | "map" | "document";
  title: string;
  author?: CitationName[];
  editor?: CitationName[];
  interviewer?: CitationName[];
  "container-title"?: string;
  publisher?: string;
  "publisher-place"?: string;
  edition?: string;
  volume?: string;
  issue?: string;
  page?: string;
  /** Year, month, day, as far as known; or words such as "c. 1890". */
  issued?: { "date-parts": number[][] } | { literal: string };
  accessed?: { "date-parts": number[][] };
  /** An archive, the place in it, and its call number. */
  archive?: string;
  "archive-place"?: string;
  archive_location?: string;
  URL?: string;
  ISBN?: string;
  DOI?: string;
  locator?: string;
  label?: "page" | "folio" | "section" | "chapter" | "paragraph" | "volume" | "line";
  note?: string;
  /** Of a thesis: "PhD diss." */
  genre?: string;
};
