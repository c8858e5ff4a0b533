import { columnSaid } from "@/lib/export/api";
import { publicColumns } from "@/lib/magazine/public";
import { told } from "../told";

export const dynamic = "force-dynamic";

export async function GET(request: Request): Promise<Response> {
  return told(request, { columns: (await publicColumns()).map(columnSaid) });
}
