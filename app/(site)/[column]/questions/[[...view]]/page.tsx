import type { Metadata } from "next";
import { notFound, permanentRedirect } from "next/navigation";
import { BoardPage } from "@/app/parts/board-page";
import { boardAddress, boardView, numberedBefore } from "@/lib/board/board";
import { addressOf } from "@/lib/magazine/address";
import { publicTopic } from "@/lib/magazine/public";
import { theColumn } from "../../the-column";

// Every view of the board has an address of its own, so that it is printed once and kept until something changes.
export const revalidate = false;
export const generateStaticParams = () => [];

type Props = { params: Promise<{ column: string; view?: string[] }> };

async function read({ params }: Props) {
  const { column: path, view: parts = [] } = await params;
  const { column, magazine } = await theColumn(path);
  const before = column.hasBoard ? numberedBefore(parts) : null;
  if (before) permanentRedirect(boardAddress(column.path, before));
  const view = column.hasBoard ? boardView(parts) : null;
  if (!view) notFound();
  const topic = view.topic === null ? null : ((await publicTopic(magazine.id, view.topic)) ?? notFound());
  return { column, magazine, view, topic };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { column, magazine, view, topic } = await read(props);
  const name = { open: "Open questions", answered: "Questions that were answered", closed: "Questions that will not be answered" }[view.group];
  return {
    title: [`${name}${topic ? `: ${topic.name}` : ""}${view.after === null ? "" : ", further down"}`, column.name, magazine.name].join(" · "),
    description: `What readers of ${column.name} wonder about, and where each question stands.`,
    alternates: { canonical: addressOf(magazine, boardAddress(column.path, view)) },
    ...(view.group === "answered" || column.boardIsFound ? {} : { robots: { index: false } }),
  };
}

export default async function Page(props: Props) {
  const { column, magazine, view, topic } = await read(props);
  return <BoardPage column={column} magazine={magazine} view={view} topic={topic} />;
}
