// A magazine's logo. Another one gets another address, so what stands at one never changes. A drawing was written anew when it came
// in (lib/look/clean-svg.ts), and is served under a policy by which nothing could run or be fetched all the same (next.config.js).
import { publicLogo } from "@/lib/magazine/logos";

export const dynamic = "force-static";
export const generateStaticParams = () => [];

export async function GET(_: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await params;
  const logo = /^[a-z0-9]{20}$/.test(id) ? await publicLogo(id) : null;
  if (!logo) return new Response("There is no such logo.", { status: 404, headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" } });
  return new Response(new Uint8Array(logo.bytes), { headers: { "content-type": logo.mime, "cache-control": "public, max-age=31536000, immutable", "content-disposition": "inline", "x-content-type-options": "nosniff" } });
}
