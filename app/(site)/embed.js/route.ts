// The script beside a frame on another site. Its address stands in pages nobody here can change, so it stays, and is kept for an hour only.
import { embedScript } from "@/app/press/enhancements";

export const dynamic = "force-dynamic";

export function GET(): Response {
  return new Response(embedScript(), { headers: { "content-type": "text/javascript; charset=utf-8", "cache-control": "public, max-age=3600", "cross-origin-resource-policy": "cross-origin" } });
}
