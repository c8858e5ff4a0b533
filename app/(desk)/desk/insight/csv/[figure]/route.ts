// A figure's table as a file for a spreadsheet.
import { notFound } from "next/navigation";
import { requestTime } from "@/app/now";
import { insight } from "@/lib/insight/queries";
import { figureNames, sumsIn, tableOf } from "@/lib/insight/tables";
import { csv } from "@/lib/kit/csv";
import { lookedAt } from "../../looked-at";

export async function GET(request: Request, { params }: { params: Promise<{ figure: string }> }): Promise<Response> {
  const asked = (await params).figure;
  const name = figureNames.find((figure) => figure === asked) ?? notFound();
  const { filter, seen, locale } = await lookedAt(Object.fromEntries(new URL(request.url).searchParams), "/desk/insight");
  const { head, rows } = tableOf(name, await insight(seen, filter.span, requestTime(), sumsIn[name]), locale);
  const file = ["askdesk", filter.column ?? filter.magazine, name, filter.span].filter(Boolean).join("-").replace(/[^a-z0-9-]/gi, "");
  return new Response(csv([head, ...rows]), {
    headers: { "content-type": "text/csv; charset=utf-8", "content-disposition": `attachment; filename="${file}.csv"`, "cache-control": "private, no-store", "x-content-type-options": "nosniff" },
  });
}
