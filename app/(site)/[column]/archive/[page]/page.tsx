import type { Metadata } from "next";
import { notFound, permanentRedirect } from "next/navigation";
import { ArchivePage, pagesOf } from "@/app/parts/archive-page";
import { columnFeedTypes } from "@/app/parts/feeds";
import { addressOf } from "@/lib/magazine/address";
import { answerCount } from "@/lib/publishing/entries";
import { theColumn } from "../../the-column";

export const revalidate = false;
export const generateStaticParams = () => [];

type Props = { params: Promise<{ column: string; page: string }> };

/** A page that exists, from 2 on. */
async function read({ params }: Props) {
  const { column: path, page: asked } = await params;
  const { column, magazine } = await theColumn(path);
  const page = /^[1-9]\d{0,5}$/.test(asked) ? Number(asked) : notFound();
  if (page === 1) permanentRedirect(`/${column.path}/archive`);
  if (page > pagesOf(await answerCount(column.id))) notFound();
  return { column, magazine, page };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { column, magazine, page } = await read(props);
  return { title: `All answers, page ${page} · ${column.name}`, alternates: { canonical: addressOf(magazine, `/${column.path}/archive/${page}`), types: columnFeedTypes(column, magazine) } };
}

export default async function Page(props: Props) {
  const { column, page } = await read(props);
  return <ArchivePage column={column} page={page} />;
}
