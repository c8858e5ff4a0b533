import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { CSSProperties } from "react";
import "@/app/ui/contents.css";
import { namesOf } from "@/app/parts/names";
import { askForFonts } from "@/app/parts/look";
import { SiteFrame } from "@/app/parts/site-frame";
import { houseLook } from "@/lib/look/look";
import { coverFonts, firstFonts } from "@/lib/look/pairing";
import { addressOf, baseOf, installationUrl } from "@/lib/magazine/address";
import { type PublicColumn, type PublicMagazine, publicColumns } from "@/lib/magazine/public";
import { type Entry, latest } from "@/lib/publishing/entries";
import { everything } from "./everything";

// What readers find at "/": proxy.ts leads them here, to one magazine's columns on its own host, else to all of them.
export const revalidate = false;
export const generateStaticParams = () => [];

type Props = { params: Promise<{ home: string }> };
type Shelf = { magazine: PublicMagazine; columns: { column: PublicColumn; entries: Entry[] }[] };

/** The magazines of this home with their columns, each with its newest answers. */
async function read(home: string): Promise<Shelf[]> {
  const rows = (await publicColumns()).filter((row) => home === everything || row.magazine.handle === home);
  if (rows.length === 0 && home !== everything) notFound();
  const magazines = [...new Map(rows.map(({ magazine }) => [magazine.id, magazine])).values()];
  return Promise.all(
    magazines.map(async (magazine) => ({
      magazine,
      columns: await Promise.all(rows.filter((row) => row.magazine.id === magazine.id).map(async ({ column }) => ({ column, entries: await latest(column.id, 3) }))),
    })),
  );
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const shelves = await read((await params).home);
  const [only, ...others] = shelves;
  if (!only || others.length > 0) return { title: "Readers ask", description: "The question columns of our magazines.", alternates: { canonical: `${installationUrl()}/` } };
  return { title: only.magazine.name, description: only.magazine.about, alternates: { canonical: `${baseOf(only.magazine)}/` } };
}

export default async function Page({ params }: Props) {
  const shelves = await read((await params).home);
  const [only, ...others] = shelves;
  const pairing = only && others.length === 0 ? only.magazine.look.pairing : houseLook.pairing;
  askForFonts([...firstFonts(pairing), ...coverFonts(pairing)]);
  if (only && others.length === 0) {
    return (
      <SiteFrame magazine={only.magazine} columns={only.columns.map((each) => each.column)}>
        <div className="nameplate"><h1 style={{ "--letters": only.magazine.name.length } as CSSProperties}>{only.magazine.name}</h1>{only.magazine.about && <p>{only.magazine.about}</p>}</div>
        {only.columns.map((each) => <ColumnBlock key={each.column.id} magazine={only.magazine} {...each} />)}
      </SiteFrame>
    );
  }
  return (
    <div className="sheet">
      <a className="skip" href="#main">Skip to the page</a>
      <header><div className="bar" /><div className="scotch" /></header>
      <main id="main">
        <div className="nameplate"><h1><i>Readers</i> ask</h1><p>{shelves.length === 0 ? "No column has been made here yet." : "The question columns of our magazines, and what was answered in them."}</p></div>
        {shelves.map(({ magazine, columns }) => (
          <section className="shelf" key={magazine.id} lang={magazine.locale} aria-label={magazine.name}>
            <header><h2 className="plate">{magazine.name}</h2>{magazine.about && <p>{magazine.about}</p>}</header>
            {columns.map((each) => <ColumnBlock key={each.column.id} magazine={magazine} {...each} />)}
          </section>
        ))}
      </main>
    </div>
  );
}

function ColumnBlock({ magazine, column, entries }: { magazine: PublicMagazine; column: PublicColumn; entries: Entry[] }) {
  const href = (path: string) => (magazine.host ? addressOf(magazine, path) : path);
  return (
    <section className="issue" aria-labelledby={`column-${column.path}`}>
      <div>
        <h3 className="name" id={`column-${column.path}`}><a href={href(`/${column.path}`)}>{column.name}</a></h3>
        {column.tagline && <p>{column.tagline}</p>}
        <p><a href={href(`/${column.path}/ask`)}>Ask a question</a></p>
      </div>
      {entries.length === 0 ? (
        <p className="deck none">The first answers are being written.</p>
      ) : (
        <ol className="toc worded">
          {entries.map((entry) => (
            <li key={entry.id}>
              <div><h4 className="ti"><a href={href(`/${column.path}/${entry.path}`)}>{entry.headline}</a></h4>{entry.deck && <p>{entry.deck}</p>}</div>
              <span className="who">{namesOf(entry.bylines)}</span>
              <span className="in">{entry.issueName}</span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
