import type { Metadata } from "next";
import { notFound } from "next/navigation";
import "@/app/ui/contents.css";
import { directionOf } from "@/app/parts/document-text";
import { EmbedFrame } from "@/app/parts/embed-frame";
import { namesOf } from "@/app/parts/names";
import { addressOf } from "@/lib/magazine/address";
import { publicColumn } from "@/lib/magazine/public";
import { latest } from "@/lib/publishing/entries";

// The newest answers as other sites show them in a frame: printed like every page of readers, and anew when something changes.
export const revalidate = false;
export const generateStaticParams = () => [];

/** So many stand in the frame. */
const most = 5;

type Props = { params: Promise<{ column: string }> };

const read = async (path: string) => (await publicColumn(path)) ?? notFound();

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { column, magazine } = await read((await params).column);
  return { title: `Latest answers · ${column.name} · ${magazine.name}`, robots: { index: false }, alternates: { canonical: addressOf(magazine, `/${column.path}`) } };
}

export default async function Page({ params }: Props) {
  const { column, magazine } = await read((await params).column);
  const entries = await latest(column.id, most);
  return (
    <EmbedFrame magazine={magazine} column={column}>
      <h1>Latest answers</h1>
      {entries.length === 0 && <p className="deck">The first answers are being written. The question could be yours.</p>}
      {entries.length > 0 && (
        <ol className="toc">
          {entries.map((entry) => (
            <li key={entry.id}>
              <h2 className="ti"><a href={`/${column.path}/${entry.path}`} target="_top" dir={directionOf(entry.headline)}>{entry.headline}</a></h2>
              {entry.deck && <p>{entry.deck}</p>}
              <span className="who">{[namesOf(entry.bylines), entry.issueName].filter(Boolean).join(" · ")}</span>
            </li>
          ))}
        </ol>
      )}
      <p className="onward">
        {entries.length > 0 && <a href={`/${column.path}/archive`} target="_top">All answers</a>}
        <a href={`/${column.path}/ask`} target="_top">Ask a question</a>
      </p>
    </EmbedFrame>
  );
}
