import type { Metadata } from "next";
import { ArchivePage } from "@/app/parts/archive-page";
import { columnFeedTypes } from "@/app/parts/feeds";
import { addressOf } from "@/lib/magazine/address";
import { theColumn } from "../the-column";

export const revalidate = false;
export const generateStaticParams = () => [];

type Props = { params: Promise<{ column: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { column, magazine } = await theColumn((await params).column);
  return { title: `All answers · ${column.name}`, description: `Every answer of ${column.name}, ${magazine.name}.`, alternates: { canonical: addressOf(magazine, `/${column.path}/archive`), types: columnFeedTypes(column, magazine) } };
}

export default async function Page({ params }: Props) {
  const { column } = await theColumn((await params).column);
  return <ArchivePage column={column} page={1} />;
}
