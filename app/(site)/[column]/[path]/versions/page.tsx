import type { Metadata } from "next";
import "@/app/ui/contents.css";
import { sayMoment } from "@/lib/kit/wall-clock";
import { theVersions } from "./the-versions";
import { Headline } from "@/app/parts/headline";

export const revalidate = false;
export const generateStaticParams = () => [];

type Props = { params: Promise<{ column: string; path: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { column: columnPath, path } = await params;
  const { answer, column, address } = await theVersions(columnPath, path);
  // What counts is how it reads now: found and cited is the page itself.
  return { title: `How it read: ${answer.headline} · ${column.name}`, robots: { index: false }, alternates: { canonical: address } };
}

/** Every published version of an answer, the one that stands first. */
export default async function Page({ params }: Props) {
  const { column: columnPath, path } = await params;
  const { answer, column, magazine, versions } = await theVersions(columnPath, path);
  const here = `/${column.path}/${answer.path}`;
  const on = (moment: Date) => sayMoment(moment, magazine.locale, magazine.timeZone);
  return (
    <>
      <header className="head plain">
        <p className="kicker">How it read</p>
        <Headline>{answer.headline}</Headline>
        <p className="deck">{versions.length === 1 ? "It reads as it was first published." : "Every version that was published, and what was changed in it."}</p>
      </header>
      <section className="list" aria-label="Versions">
        <ol className="toc worded" reversed>
          {versions.toReversed().map((version) => (
            <li key={version.number}>
              <div>
                <h2 className="ti"><a href={version.until ? `${here}/versions/${version.number}` : here}>{version.until ? `Version ${version.number}` : `Version ${version.number}, as it stands`}</a></h2>
                <p>{version.number === 1 ? "As it was first published." : (version.correction ?? "Published anew.")}</p>
                {version.number > 1 && <p><a href={`${here}/versions/${version.number}#changes`}>What was changed</a></p>}
              </div>
              <span className="who" />
              <span className="in">{on(version.from)}</span>
            </li>
          ))}
        </ol>
      </section>
    </>
  );
}
