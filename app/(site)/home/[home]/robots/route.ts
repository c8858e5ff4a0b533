// What machines may fetch. Status pages and doors of staff are nobody's to index; they also say so themselves.
import { baseOf, installationUrl } from "@/lib/magazine/address";
import { publicMagazine } from "@/lib/magazine/public";
import { everything } from "../everything";

export const dynamic = "force-static";
export const generateStaticParams = () => [];

export async function GET(_: Request, { params }: { params: Promise<{ home: string }> }): Promise<Response> {
  const { home } = await params;
  const magazine = home === everything ? null : await publicMagazine(home);
  const lines = ["User-agent: *", ...["/api/", "/desk", "/my", "/q/", "/sign-in", "/set-up", "/*/search"].map((path) => `Disallow: ${path}`), "", `Sitemap: ${magazine ? baseOf(magazine) : installationUrl()}/sitemap.xml`, ""];
  return new Response(lines.join("\n"), { headers: { "content-type": "text/plain; charset=utf-8" } });
}
