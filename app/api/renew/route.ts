// The server's own door to its cache: only a request may renew pages. Nobody else knows the secret.
import { revalidatePath } from "next/cache";
import { isOwn } from "@/app/own";

/**
 * Lets every page for readers be made anew when it is next asked for. All of them, whatever changed: one answer shows on
 * fronts, lists, feeds, other answers and its people's pages, and nothing is made before somebody wants it.
 */
export async function POST(request: Request): Promise<Response> {
  if (!isOwn(request)) return new Response(null, { status: 404 });
  revalidatePath("/", "layout");
  return new Response(null, { status: 204 });
}
