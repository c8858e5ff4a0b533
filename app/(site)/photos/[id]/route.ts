// A contributor's portrait. A new one gets a new address, so what stands at one never changes.
import { publicPhoto } from "@/lib/people/public-photo";

export const dynamic = "force-static";
export const generateStaticParams = () => [];

export async function GET(_: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await params;
  const photo = /^\d{1,15}$/.test(id) ? await publicPhoto(Number(id)) : null;
  if (!photo) return new Response("There is no such photograph.", { status: 404, headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" } });
  return new Response(new Uint8Array(photo.bytes), {
    headers: { "content-type": photo.mime, "cache-control": "public, max-age=31536000, immutable", "content-disposition": "inline", "x-content-type-options": "nosniff" },
  });
}
