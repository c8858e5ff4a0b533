import type { Metadata } from "next";
import type { PublicColumn, PublicMagazine } from "@/lib/magazine/public";

/** The head of a page of results, and of the blank that is filled in with them. */
export function searchMetadata(column: PublicColumn, magazine: PublicMagazine, { title, description }: { title: string; description: string }): Metadata {
  return { title, description, robots: { index: false }, openGraph: { type: "website", title, description, siteName: `${column.name}, ${magazine.name}`, locale: magazine.locale.replace("-", "_") } };
}
