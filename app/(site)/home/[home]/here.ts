import { addressOf, baseOf, installationUrl } from "@/lib/magazine/address";
import { type PublicMagazine, publicMagazines } from "@/lib/magazine/public";
import { everything } from "./everything";

/** Whose pages are at home under one host: of one magazine on its own, else of all that have none. */
export type Home = {
  /** The address the home's own pages begin with. */
  base: string;
  ids: number[];
  /** The whole address of a page of one of them. */
  address: (page: { magazineId: number; path: string }) => string;
  isEverything: boolean;
};

/** The home of a magazine's handle, or the installation's; null where nobody is at home. */
export async function homeOf(handle: string): Promise<Home | null> {
  const magazines: PublicMagazine[] = await publicMagazines();
  const isEverything = handle === everything;
  const here = magazines.filter((magazine) => (isEverything ? !magazine.host : magazine.handle === handle));
  const [first] = here;
  if (!first && !isEverything) return null;
  const byId = new Map(here.map((magazine) => [magazine.id, magazine]));
  return { base: isEverything || !first ? installationUrl() : baseOf(first), ids: [...byId.keys()], address: ({ magazineId, path }) => addressOf(byId.get(magazineId)!, path), isEverything };
}
