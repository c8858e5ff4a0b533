// A scan for the eyes of who works on the text: a picture to be looked at, a PDF only to be saved.
import { scanBytes } from "@/lib/facts/queries";
import { rowId } from "@/lib/kit/typed";
import { currentPerson } from "@/lib/people/session";
import { Missing } from "@/lib/refusal";

const plain = { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" };

export async function GET(_: Request, { params }: { params: Promise<{ questionId: string; key: string; scan: string }> }): Promise<Response> {
  const actor = await currentPerson();
  const given = await params;
  const [questionId, scanId] = [rowId.safeParse(given.questionId), rowId.safeParse(given.scan)];
  try {
    if (!actor || !questionId.success || !scanId.success) throw new Missing();
    const { bytes, mime, name } = await scanBytes(actor, questionId.data, given.key, scanId.data);
    const kept = mime === "application/pdf" ? `attachment; filename*=UTF-8''${encodeURIComponent(name.toLowerCase().endsWith(".pdf") ? name : `${name}.pdf`)}` : "inline";
    return new Response(new Uint8Array(bytes), {
      headers: { "content-type": mime, "content-disposition": kept, "cache-control": "private, no-cache", "x-content-type-options": "nosniff" },
    });
  } catch (error) {
    if (error instanceof Missing) return new Response("This scan does not exist, or not for you.", { status: 404, headers: plain });
    throw error;
  }
}
