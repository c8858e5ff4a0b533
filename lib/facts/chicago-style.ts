// Chicago notes and bibliography as a style of the Citation Style Language (citationstyles.org), written for the ten types of source that
// the ledger knows. Rules: The Chicago Manual of Style, 17th edition, chapter 14; the section stands beside each. It is our own text,
// not the style of the CSL project, which is far longer and stands under CC BY-SA. Months and the like are the processor's own words.

const group = (delimiter: string, ...parts: string[]) => `<group delimiter="${delimiter}">${parts.join("")}</group>`;
const inBrackets = (part: string) => `<group prefix="(" suffix=")">${part}</group>`;
const word = (text: string) => `<text value="${text}"/>`;
const variable = (name: string, more = "") => `<text variable="${name}"${more}/>`;
const italic = (name: string) => variable(name, ' font-style="italic"');
const macro = (name: string, body: string) => `<macro name="${name}">${body}</macro>`;
const call = (name: string) => `<text macro="${name}"/>`;
const otherwise = (no: string) => (no ? `<else>${no}</else>` : "");
const when = (types: string, yes: string, no = "") => `<choose><if type="${types}" match="any">${yes}</if>${otherwise(no)}</choose>`;
const known = (name: string, yes: string, no = "") => `<choose><if variable="${name}" match="any">${yes}</if>${otherwise(no)}</choose>`;
const names = (name: string, inside: string) => `<names variable="${name}">${inside}</names>`;
const dated = (name: string) => `<date variable="${name}"><date-part name="month" suffix=" "/><date-part name="day" suffix=", "/><date-part name="year"/></date>`;

/** In a note three names at most, of four and more the first and “et al.”; in a bibliography the first is inverted, and up to ten are named (14.76). */
const inOrder = '<name and="text" delimiter=", " et-al-min="4" et-al-use-first="1"/>';
const inverted = '<name and="text" delimiter=", " delimiter-precedes-last="always" name-as-sort-order="first" sort-separator=", " et-al-min="11" et-al-use-first="7"/>';
const family = '<name form="short" and="text" delimiter=", " et-al-min="4" et-al-use-first="1"/>';
/** Without an author the editor stands first, with “ed.” (14.103); of a chapter the editor is the book’s and stands with it (14.107). */
const author = (form: string, label = '<label form="short" prefix=", "/>') => when("chapter", names("author", form), names("author", `${form}<substitute>${names("editor", form + label)}</substitute>`));

/** Whole works in italics, parts of works and theses in quotation marks (14.86, 14.215); papers of an archive (14.222) and interviews (14.211) as described. */
const title = (more = "") => when("book map report", variable("title", ` font-style="italic"${more}`), when("manuscript interview", variable("title", more), variable("title", ` quotes="true"${more}`)));
const date = dated("issued");
const year = '<date variable="issued"><date-part name="year"/></date>';
/** Place, publisher and year (14.127). */
const imprint = group(", ", group(": ", variable("publisher-place"), variable("publisher")), year);
/** “2nd ed.” (14.113), “vol. 3” (14.118); in a bibliography with a capital. */
const edition = `<choose><if is-numeric="edition">${group(" ", '<number variable="edition" form="ordinal"/>', '<text term="edition" form="short"/>')}</if><else>${variable("edition")}</else></choose>`;
const volume = (more = "") => group(" ", `<text term="volume" form="short"${more}/>`, '<number variable="volume"/>');
/** Where papers lie, from the piece and its collection to the city (14.222, 14.230). */
const archive = group(", ", when("manuscript interview", variable("container-title")), variable("archive_location"), variable("archive"), variable("archive-place"));
/** A DOI before an address (14.8); the day it was read for a page of the web (14.12, 14.207). */
const address = known("DOI", variable("DOI", ' prefix="https://doi.org/"'), variable("URL"));
/** A page stands bare (14.147), anything else with its word: fol. 12, sec. 38, chap. 4 (14.150 to 14.154). */
const locator = `<choose><if locator="page">${variable("locator")}</if><else>${group(" ", '<label variable="locator" form="short"/>', variable("locator"))}</else></choose>`;
const placeOr = (otherwisePlace: string) => known("locator", locator, otherwisePlace);
/** Volume, number, date (14.171). */
const inJournal = group(" ", group(", ", group(" ", italic("container-title"), variable("volume")), group(" ", word("no."), variable("issue"))), inBrackets(date));
const by = (words: string, who: string) => group(" ", word(words), names(who, inOrder));

/** A whole note by type: books, reports, maps and chapters alike but for the book a chapter stands in. */
const ofBook = (named: string) => group(", ", group(" ", group(", ", named, edition, volume()), inBrackets(imprint)), placeOr(when("chapter", variable("page"))), archive);
const noteBody = `<choose>
<if type="article-journal">${group(", ", title(), group(": ", inJournal, placeOr(variable("page"))))}</if>
<else-if type="article-newspaper">${group(", ", title(), italic("container-title"), date, edition, placeOr(variable("page")))}</else-if>
<else-if type="webpage">${group(", ", title(), variable("container-title"), variable("publisher"), date, locator, group(" ", word("accessed"), dated("accessed")))}</else-if>
<else-if type="interview">${group(", ", title(), by("interview by", "interviewer"), date, archive, locator)}</else-if>
<else-if type="manuscript">${group(", ", title(), date, locator, archive)}</else-if>
<else-if type="thesis">${group(", ", group(" ", title(), inBrackets(group(", ", variable("genre"), variable("publisher"), year))), locator, archive)}</else-if>
<else-if type="chapter">${ofBook(group(", ", group(", ", title(), group(" ", word("in"), italic("container-title"))), by("ed.", "editor")))}</else-if>
<else>${ofBook(group(", ", title(), known("author", by("ed.", "editor"))))}</else>
</choose>`;
const note = group(", ", author(inOrder), noteBody, address);

/** A source named before: family name, short title, place (14.30); what has neither author nor a title of its own keeps its date. */
const short = group(", ", author(family, ""), title(' form="short"'), when("manuscript interview", known("author", "", date)), locator);

const capital = ' text-case="capitalize-first"';
const entryBody = `<choose>
<if type="article-journal">${group(". ", title(), group(": ", inJournal, variable("page")))}</if>
<else-if type="article-newspaper">${group(". ", title(), group(", ", italic("container-title"), date, edition, variable("page")))}</else-if>
<else-if type="webpage">${group(". ", title(), group(", ", variable("container-title"), variable("publisher")), date, group(" ", word("Accessed"), dated("accessed")))}</else-if>
<else-if type="interview">${group(". ", title(capital), group(", ", by("Interview by", "interviewer"), date), archive)}</else-if>
<else-if type="manuscript">${group(". ", title(), date, archive)}</else-if>
<else-if type="thesis">${group(". ", title(), group(", ", variable("genre"), variable("publisher"), year), archive)}</else-if>
<else-if type="chapter">${group(". ", title(), group(", ", group(" ", word("In"), italic("container-title")), by("edited by", "editor"), variable("page")), edition, volume(capital), imprint)}</else-if>
<else>${group(". ", title(), known("author", by("Edited by", "editor")), edition, volume(capital), imprint, archive)}</else>
</choose>`;
const entry = `<group suffix=".">${group(". ", author(inverted), entryBody, address)}</group>`;

/** The style as the processor reads it. The first note of a source is whole, a later one short; the bibliography has no pages of one claim. */
export const chicagoStyle = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0" default-locale="en-US" page-range-format="chicago">
<info><title>Chicago notes and bibliography for a fact ledger</title><id>urn:askdesk:chicago</id><updated>2026-11-24T00:00:00Z</updated></info>
${macro("whole", note)}${macro("again", short)}
<citation><layout suffix="." delimiter="; "><choose><if position="subsequent">${call("again")}</if><else>${call("whole")}</else></choose></layout></citation>
<bibliography><layout>${entry}</layout></bibliography>
</style>`;
