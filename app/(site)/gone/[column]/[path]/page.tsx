import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Headline } from "@/app/parts/headline";
import { SiteFrame } from "@/app/parts/site-frame";
import { sayDate } from "@/lib/kit/wall-clock";
import { publicColumn, publicColumns } from "@/lib/magazine/public";
import { withdrawnAt } from "@/lib/publishing/answer";

// What stands in the place of a withdrawn answer. proxy.ts serves it at the answer's own address, with status 410.
export const revalidate = false;
export const generateStaticParams = () => [];
export const metadata: Metadata = { title: "Withdrawn", robots: { index: false } };

export default async function Page({ params }: { params: Promise<{ column: string; path: string }> }) {
  const { column: columnPath, path } = await params;
  const { column, magazine } = (await publicColumn(columnPath)) ?? notFound();
  const gone = (await withdrawnAt(columnPath, path)) ?? notFound();
  const columns = await publicColumns(magazine.id);
  return (
    <SiteFrame magazine={magazine} column={column} columns={columns.map((each) => each.column)}>
      <div className="head lost">
        <p className="kicker">Withdrawn {sayDate(gone.at, magazine.locale, magazine.timeZone)}</p>
        <Headline>{gone.headline}</Headline>
        <p className="deck">{gone.withdrawal}</p>
        <p className="onward"><a href={`/${column.path}`}>{column.name}</a><a href={`/${column.path}/archive`}>All answers</a></p>
      </div>
    </SiteFrame>
  );
}
