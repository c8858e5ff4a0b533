// The key file: by it search engines know that whoever tells them of a magazine's pages may. https://www.indexnow.org/documentation
import { isIndexNowKey } from "@/lib/magazine/public-key";
import { homeOf } from "../../here";
import { asText, nothing } from "../../machine";

export const dynamic = "force-dynamic";

export async function GET(_: Request, { params }: { params: Promise<{ home: string; key: string }> }): Promise<Response> {
  const { home: handle, key } = await params;
  const home = await homeOf(handle);
  return home && (await isIndexNowKey(home.ids, key)) ? asText(key) : nothing();
}
