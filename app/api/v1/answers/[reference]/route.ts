import { answerSaid } from "@/lib/export/api";
import { publicColumns } from "@/lib/magazine/public";
import { answerBy } from "@/lib/publishing/answers-by";
import { refused, told } from "../../told";

export const dynamic = "force-dynamic";

type Context = { params: Promise<{ reference: string }> };

/** One answer as it stands. Of a question that was never before readers nothing is said. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const reference = (await params).reference.toUpperCase();
  const found = /^[A-Z]{2,6}-\d{1,9}$/.test(reference) ? await answerBy(reference) : null;
  if (found === "withdrawn") return refused(410, "This answer was withdrawn.");
  const place = found && (await publicColumns()).find(({ column }) => column.id === found.columnId);
  return place ? told(request, answerSaid(place, found)) : refused(404, "There is no such answer here.");
}
