// The canonical link: by it search engines know which of two pages with the same text counts. WordPress itself has no field for it; some
// plugins have one, and of those some let it be written through the REST interface.
import { z } from "zod";
import { ask, type Site } from "./talk";

/** Ours (docs/askdesk-canonical.php), Yoast SEO, Rank Math, SEOPress, The SEO Framework. The first that is open is taken. */
const keys = ["askdesk_canonical", "_yoast_wpseo_canonical", "rank_math_canonical_url", "_seopress_robots_canonical", "_genesis_canonical_uri"] as const;

const description = z.object({ schema: z.object({ properties: z.object({ meta: z.object({ properties: z.union([z.record(z.string(), z.unknown()), z.array(z.unknown()).transform(() => ({}))]) }).optional() }) }) });

/** The name of the field that can be written there, or null. */
export async function canonicalKey(site: Site): Promise<string | null> {
  const { schema } = await ask(site, "OPTIONS", "/wp/v2/posts", description);
  const open = (schema.properties.meta?.properties ?? {}) as Record<string, unknown>;
  return keys.find((key) => Object.hasOwn(open, key)) ?? null;
}
