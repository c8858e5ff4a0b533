// What a home's sitemap lists beside the answers, in slices that are small enough for a file.
import type { Found } from "@/lib/export/sitemap";
import { publicColumns } from "@/lib/magazine/public";
import { frontChanges, listingPages } from "@/lib/publishing/sitemap-pages";
import { partSize } from "@/lib/publishing/sitemap-answers";
import type { Home } from "./here";

/** The later of several moments, or nothing where none is known. */
export const newest = (moments: (Date | null | undefined)[]): Date | null => moments.reduce<Date | null>((latest, moment) => (moment && (!latest || moment > latest) ? moment : latest), null);

/** The front page, which shows every column it stands for, and the pages that list answers. */
export async function listedPages(home: Home): Promise<Found[][]> {
  const [columns, changes, pages] = await Promise.all([publicColumns(), frontChanges(), listingPages(home.ids)]);
  const shown = columns.filter(({ magazine }) => home.isEverything || home.ids.includes(magazine.id));
  const all: Found[] = [{ url: `${home.base}/`, changedAt: newest(shown.map(({ column }) => changes.get(column.id))) }, ...pages.map((page) => ({ url: home.address(page), changedAt: page.changedAt }))];
  return Array.from({ length: Math.ceil(all.length / partSize) }, (_, n) => all.slice(n * partSize, (n + 1) * partSize));
}
