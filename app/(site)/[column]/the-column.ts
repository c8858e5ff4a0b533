import { notFound } from "next/navigation";
import { cache } from "react";
import { publicColumn } from "@/lib/magazine/public";

/** The column an address begins with, and its magazine; read once for a page and its layout. Otherwise the not-found page. */
export const theColumn = cache(async (path: string) => (await publicColumn(path)) ?? notFound());
