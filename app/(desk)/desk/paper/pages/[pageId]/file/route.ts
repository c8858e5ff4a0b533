// The file as it was given, to be saved: never opened in the desk's own pages.
import { servePage } from "../../served";

const endings: Record<string, string> = { "image/jpeg": "jpg", "image/png": "png", "application/pdf": "pdf" };

export async function GET(_: Request, { params }: { params: Promise<{ pageId: string }> }): Promise<Response> {
  const { pageId } = await params;
  return servePage(pageId, "raw", async ({ bytes, type }) => ({ bytes, headers: { "content-type": type, "content-disposition": `attachment; filename="letter-${Number(pageId)}.${endings[type] ?? "bin"}"` } }));
}
