// A page as shown; `?small` for lists. The address carries a mark that changes when the page is turned, so a browser may keep it.
import { shrink } from "@/lib/paper/read-picture";
import { servePage } from "../served";

export async function GET(request: Request, { params }: { params: Promise<{ pageId: string }> }): Promise<Response> {
  const { searchParams } = new URL(request.url);
  return servePage((await params).pageId, "image", async ({ bytes, type }) => ({
    bytes: searchParams.has("small") ? await shrink(bytes) : bytes,
    headers: { "content-type": type, ...(searchParams.has("mark") ? { "cache-control": "private, max-age=86400" } : {}) },
  }));
}
