// The rows that were not taken, as a sheet again: with the reason before each, so that they can be put right and brought in.
import { refusedFor } from "@/app/refused";
import { allNotTaken, backlogFor } from "@/lib/backlog/queries";
import { byteOrderMark, csvLine } from "@/lib/kit/csv";
import { rowId } from "@/lib/kit/typed";
import { Missing } from "@/lib/refusal";
import { currentPerson } from "@/lib/people/session";
import { sheetRowStates } from "@/lib/words";

export async function GET(_: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  try {
    const id = rowId.safeParse((await params).id);
    const actor = await currentPerson();
    if (!id.success || !actor) throw new Missing("This spreadsheet");
    const of = await backlogFor(actor, id.data);
    const rows = allNotTaken(of);
    const encoder = new TextEncoder();
    const body = new ReadableStream<Uint8Array>({
      start: (to) => to.enqueue(encoder.encode(`${byteOrderMark}${csvLine(["Row", "Why", "What became of it", ...of.headings])}`)),
      async pull(to) {
        const { done, value } = await rows.next();
        if (done) return to.close();
        const { number, why, state, cells } = value;
        to.enqueue(encoder.encode(csvLine([number, why, sheetRowStates[state], ...cells])));
      },
    });
    const name = `not taken from ${of.fileName.replace(/\.[a-z]{2,4}$/i, "")}.csv`;
    return new Response(body, { headers: { "content-type": "text/csv; charset=utf-8", "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(name)}`, "cache-control": "private, no-store", "x-content-type-options": "nosniff" } });
  } catch (error) {
    return refusedFor(error, { missing: "This spreadsheet does not exist, or not for you.", away: "The desk cannot reach its database just now. Try again in a minute." });
  }
}
