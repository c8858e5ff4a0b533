import { answerSaid, apiPage } from "@/lib/export/api";
import { installationUrl } from "@/lib/magazine/address";
import { columnKnownAs } from "@/lib/magazine/former-paths";
import { answersAfter } from "@/lib/publishing/answers-by";
import { refused, told } from "../../../told";

export const dynamic = "force-dynamic";

type Context = { params: Promise<{ column: string }> };

/** So many of a column's answers, newest first, by keyset: a page deep in the archive costs what the first one does. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const asked = apiPage.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!asked.success) return refused(400, "limit is a number from 1 to 100, and after the reference of an answer, such as WWQ-1042.");
  const place = await columnKnownAs((await params).column);
  if (!place) return refused(404, "There is no such column here.");
  const { limit, after } = asked.data;
  const found = await answersAfter(place.column.id, after?.toUpperCase() ?? null, limit + 1);
  if (!found) return refused(400, `${after} is no answer of this column.`);
  const answers = found.slice(0, limit);
  const next = found.length > limit ? `${installationUrl()}/api/v1/columns/${place.column.path}/answers?${new URLSearchParams({ limit: String(limit), after: answers.at(-1)!.reference })}` : null;
  return told(request, { answers: answers.map((answer) => answerSaid(place, answer)), next });
}
