// While a question is typed: answers that may already be what the reader wants to know. Asked by the form's script alone.
import { clean } from "@/lib/kit/typed";
import { publicColumn } from "@/lib/magazine/public";
import { closeTo } from "@/lib/search/close-to";

const most = 8000; // bytes of what was typed so far; the rest tells no more

export async function POST(request: Request, { params }: { params: Promise<{ column: string }> }): Promise<Response> {
  const found = await publicColumn((await params).column);
  const words = clean((await request.text()).slice(0, most));
  const near = found ? await closeTo(found.column.id, words) : [];
  return Response.json(near, { headers: { "cache-control": "no-store" } });
}
