// The ledger as a file for a spreadsheet, narrowed as the page is. It is sent as it is read, so that it may be long.
import { attachmentNamed, inert } from "@/app/(desk)/desk/mail/serve";
import { isDatabaseAway } from "@/db/client";
import { feesAsCsv } from "@/lib/fees/as-csv";
import { feeFilter } from "@/lib/fees/filter";
import { myMagazines } from "@/lib/magazine/queries";
import { currentPerson } from "@/lib/people/session";
import { Missing } from "@/lib/refusal";

const no = (status: number, sentence: string) => new Response(sentence, { status, headers: { ...inert, "content-type": "text/plain; charset=utf-8" } });

export async function GET(request: Request): Promise<Response> {
  try {
    const actor = await currentPerson();
    if (!actor) return no(401, "You have been signed out.");
    const filter = feeFilter.parse(Object.fromEntries(new URL(request.url).searchParams));
    const magazine = filter.magazine ? (await myMagazines(actor)).find(({ handle }) => handle === filter.magazine) : undefined;
    if (filter.magazine && !magazine) throw new Missing();
    const parts = feesAsCsv(actor, { ...filter, magazineId: magazine?.id });
    const first = await parts.next(); // who may not see it is told so before anything is sent
    const encoder = new TextEncoder();
    const body = new ReadableStream({
      start: (controller) => controller.enqueue(encoder.encode(first.value ?? "")),
      async pull(controller) {
        const { value, done } = await parts.next();
        if (done) controller.close();
        else controller.enqueue(encoder.encode(value));
      },
    });
    return new Response(body, { headers: { ...inert, "content-type": "text/csv; charset=utf-8", "content-disposition": attachmentNamed(`fees-${filter.show}${filter.month ? `-${filter.month}` : ""}.csv`) } });
  } catch (error) {
    if (error instanceof Missing) return no(404, "This does not exist, or not for you.");
    if (isDatabaseAway(error)) return no(503, "The desk cannot reach its database just now.");
    throw error;
  }
}
