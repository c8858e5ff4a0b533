// While a question is typed: answers that may already be what the reader wants to know. Asked by the form's script alone.
import { bodyWithin } from "@/app/body";
import { addressOf } from "@/app/socket";
import { tooManyLooks } from "@/lib/intake/limit";
import { clean } from "@/lib/kit/typed";
import { columnKnownAs } from "@/lib/magazine/former-paths";
import { closeTo } from "@/lib/asked/close-to";

const most = 100_000; // bytes: a long question in any script

export async function POST(request: Request, { params }: { params: Promise<{ column: string }> }): Promise<Response> {
  const words = await bodyWithin(request, most);
  const found = words && !(await tooManyLooks(addressOf(request.headers), new Date())) ? await columnKnownAs((await params).column) : null;
  const near = found && words ? await closeTo(found.column.id, clean(words.toString("utf8").slice(0, 2000))) : [];
  return Response.json(near, { headers: { "cache-control": "no-store" } });
}
