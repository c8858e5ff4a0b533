// The annotated copy as a file: plain text, or Markdown.
import { annotatedCopy } from "@/lib/facts/annotated";
import { currentPerson } from "@/lib/people/session";
import { loadAnnotated } from "../load";

const kinds = { txt: "text/plain", md: "text/markdown" } as const;
const plain = { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" };

export async function GET(request: Request, { params }: { params: Promise<{ ref: string }> }): Promise<Response> {
  const as = new URL(request.url).searchParams.get("as") === "md" ? "md" : "txt";
  const actor = await currentPerson();
  if (!actor) return new Response("Sign in first.", { status: 401, headers: plain });
  const { reference, slugLine, ...copy } = await loadAnnotated(actor, (await params).ref);
  const body = annotatedCopy({ ...copy, title: `${slugLine} (${reference})`, markdown: as === "md" });
  return new Response(body, {
    headers: { "content-type": `${kinds[as]}; charset=utf-8`, "content-disposition": `attachment; filename="${reference}-annotated.${as}"`, "cache-control": "no-store", "x-content-type-options": "nosniff" },
  });
}
