// A record of an answer as a file to save. Searches are to find the page, not the file.
import { type Citable, citableOf } from "@/lib/export/citable";
import { publicAnswer } from "@/lib/publishing/public-answer";

type Kind = { ending: "bib" | "ris"; type: string; write: (citable: Citable) => string };

/** The answer's record, named after its path; 404 where no answer stands. */
export async function citedFile({ column, path }: { column: string; path: string }, { ending, type, write }: Kind): Promise<Response> {
  const found = await publicAnswer(column, path);
  if (!found) return new Response("There is no such answer.", { status: 404, headers: { "content-type": "text/plain; charset=utf-8" } });
  const { answer } = found;
  return new Response(write(citableOf(answer, found.column, found.magazine, found.address)), { headers: { "content-type": `${type}; charset=utf-8`, "content-disposition": `attachment; filename="${answer.path}.${ending}"`, "x-robots-tag": "noindex" } });
}
