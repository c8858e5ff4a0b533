// A text as a file to take along: Word with suggestions and notes, Markdown, plain text. `?revision=3` for one that was submitted.
import { z } from "zod";
import { refusedFor } from "@/app/refused";
import { rowId } from "@/lib/kit/typed";
import { installationUrl } from "@/lib/magazine/address";
import { formatNames, formats } from "@/lib/manuscripts/manuscript";
import { manuscriptOf } from "@/lib/manuscripts/manuscript-of";
import { currentPerson } from "@/lib/people/session";

type Props = { params: Promise<{ questionId: string; format: string }> };
const asked = z.object({ questionId: rowId, format: z.enum(formatNames), revision: rowId.nullable() });
const missing = "This text does not exist, or not for you.";
const said = (status: number, sentence: string) => new Response(sentence, { status, headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" } });

export async function GET(request: Request, { params }: Props): Promise<Response> {
  const actor = await currentPerson();
  if (!actor) return said(401, "Sign in first.");
  const parsed = asked.safeParse({ ...(await params), revision: new URL(request.url).searchParams.get("revision") });
  if (!parsed.success) return said(404, missing);
  const { questionId, format, revision } = parsed.data;
  try {
    const { name, bytes } = await manuscriptOf(actor, questionId, format, { revision, origin: installationUrl() });
    return new Response(typeof bytes === "string" ? bytes : new Uint8Array(bytes), {
      headers: { "content-type": formats[format].type, "content-disposition": `attachment; filename="${name}"`, "cache-control": "no-store", "x-content-type-options": "nosniff" },
    });
  } catch (error) {
    return refusedFor(error, { missing, away: "The desk cannot reach its database just now. Try again in a minute." });
  }
}
