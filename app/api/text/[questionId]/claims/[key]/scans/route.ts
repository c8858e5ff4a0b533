// A scan is put with a claim. The body is the file itself; its name stands in the address.
import { bodyWithin } from "@/app/body";
import { isOurForm } from "@/app/ours";
import { refused, refusedFor, unkept } from "@/app/refused";
import { addScan } from "@/lib/facts/add-scan";
import { bounds } from "@/lib/facts/claim";
import { ledgerOf } from "@/lib/facts/queries";
import { rowId } from "@/lib/kit/typed";
import { currentPerson } from "@/lib/people/session";

const missing = "This fact does not exist, or not for you.";

export async function POST(request: Request, { params }: { params: Promise<{ questionId: string; key: string }> }): Promise<Response> {
  if (!isOurForm(request) || !request.headers.get("content-type")?.startsWith("application/octet-stream")) return refused(403, "Send the scan from the desk.");
  const actor = await currentPerson();
  if (!actor) return refused(401, "You have been signed out. Sign in in another tab, then send the scan again.");
  const given = await params;
  const questionId = rowId.safeParse(given.questionId);
  if (!questionId.success) return refused(404, missing);
  const upload = await bodyWithin(request, bounds.upload);
  if (!upload) return refused(413, `The file is larger than ${bounds.upload / 1024 / 1024} MB. Save the pages you need by themselves, then try again.`);
  try {
    await addScan(actor, questionId.data, given.key, new URL(request.url).searchParams.get("name") ?? "", upload);
    return Response.json({ ledger: await ledgerOf(actor, questionId.data) }, { headers: unkept });
  } catch (error) {
    return refusedFor(error, { missing, away: "The desk cannot reach its database just now, and the scan was not kept. Try again in a minute." });
  }
}
