import type { Metadata } from "next";
import "@/app/ui/contents.css";
import { sayDate } from "@/lib/kit/wall-clock";
import { addressOf } from "@/lib/magazine/address";
import { corrected } from "@/lib/publishing/entries";
import { theColumn } from "../the-column";

export const revalidate = false;
export const generateStaticParams = () => [];

type Props = { params: Promise<{ column: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { column, magazine } = await theColumn((await params).column);
  return { title: `Corrections · ${column.name}`, alternates: { canonical: addressOf(magazine, `/${column.path}/corrections`) } };
}

/** What was wrong and was put right, answer by answer. */
export default async function Page({ params }: Props) {
  const { column, magazine } = await theColumn((await params).column);
  const corrections = await corrected(column.id);
  return (
    <>
      <header className="head plain">
        <h1>Corrections</h1>
        <p className="deck">{corrections.length === 0 ? "Nothing has had to be corrected yet." : "What we got wrong, and when we put it right."}{column.email && <> Have you found an error? <a href={`mailto:${column.email}`}>Tell us.</a></>}</p>
      </header>
      {corrections.length > 0 && (
        <section className="list" aria-label="Corrections">
          <ol className="toc worded">
            {corrections.map((each) => (
              <li key={each.id}>
                <div><h2 className="ti"><a href={`/${column.path}/${each.path}`}>{each.headline}</a></h2><p>{each.correction}</p></div>
                <span className="who" />
                <span className="in">{sayDate(each.at, magazine.locale, magazine.timeZone)}</span>
              </li>
            ))}
          </ol>
        </section>
      )}
    </>
  );
}
