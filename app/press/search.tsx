// A reader's search, answered by the press: the column's blank, printed once, filled in with what was found. The framework would draw the
// whole page twice over for every request, which took twice as long as to find anything.
import { renderToStaticMarkup } from "react-dom/server";
import { FoundPage, foundHead } from "@/app/parts/found-page";
import { publicColumn } from "@/lib/magazine/public";
import { searchAnswers } from "@/lib/search/answers";
import { addressFor, isTidy, looking } from "@/lib/search/looking";
import { escapeHtml } from "@/lib/kit/escape-html";
import { type Blank, blankOf, fillIn } from "./blank";
import { print } from "./print";
import { bodyAs, type Printed } from "./printed";

type Ready = { blank: Blank; id: number; name: string; path: string };
/** What was made of a print, for as long as it lies on the shelf. */
const made = new WeakMap<Printed, Promise<Ready | null>>();

/** Results at an address: whole, or where the same results have their one address; `more`: headers of the blank. */
export type SearchAnswer = { location: string } | { html: string; more: Record<string, string> };

/**
 * @param columnPath of a column that there is
 * @param query with its question mark, as sent
 * @returns null when it cannot be made here: then the framework says why
 */
export async function searchPage(columnPath: string, query: string): Promise<SearchAnswer | null> {
  const sent = sentIn(query);
  const asked = looking.parse(sent);
  if (!isTidy(sent, asked)) return { location: addressFor(columnPath, asked, { page: asked.page }) };
  const printed = await print(`/${columnPath}/search/blank`);
  if (printed?.status !== 200) return null;
  const ready = await readyFrom(printed, columnPath);
  if (!ready) return null;
  const found = await searchAnswers(ready.id, asked);
  const { title, description } = foundHead(ready.name, asked, found);
  const main = renderToStaticMarkup(<FoundPage columnPath={ready.path} asked={asked} found={found} />);
  return { html: fillIn(ready.blank, { title: escapeHtml(title), description: escapeHtml(description), main }), more: printed.head.more };
}

function readyFrom(printed: Printed, path: string): Promise<Ready | null> {
  const known = made.get(printed);
  if (known) return known;
  const making = readyOf(printed, path);
  made.set(printed, making);
  making.catch(() => made.delete(printed)); // the next one tries again
  return making;
}

async function readyOf(printed: Printed, path: string): Promise<Ready | null> {
  const [{ body }, standing] = await Promise.all([bodyAs(printed, "identity"), publicColumn(path)]);
  const blank = blankOf(body.toString("utf8"));
  return blank && standing && { blank, id: standing.column.id, name: standing.column.name, path };
}

/** The fields of an address as the framework hands them to a page: what comes twice is a list. */
function sentIn(query: string): Record<string, string | string[]> {
  const fields = new URLSearchParams(query);
  return Object.fromEntries([...new Set(fields.keys())].map((name) => [name, fields.getAll(name).length > 1 ? fields.getAll(name) : fields.get(name)!]));
}
