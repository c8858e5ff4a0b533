import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ComparisonText } from "@/app/parts/comparison";
import { DocumentText } from "@/app/parts/document-text";
import { Headline } from "@/app/parts/headline";
import { Names, namesOf } from "@/app/parts/names";
import { paragraphsOf } from "@/lib/kit/typed";
import { sayMoment } from "@/lib/kit/wall-clock";
import type { Version } from "@/lib/publishing/versions";
import { compare, compareTexts } from "@/lib/text/compare";
import { asPrinted } from "@/lib/text/suggestions";
import { theVersions } from "../the-versions";

export const revalidate = false;
export const generateStaticParams = () => [];

type Props = { params: Promise<{ column: string; path: string; number: string }> };

async function read({ params }: Props) {
  const { column: columnPath, path, number } = await params;
  const found = await theVersions(columnPath, path);
  // One spelling of a number is one address.
  const version = found.versions.find((one) => String(one.number) === number) ?? notFound();
  return { ...found, version, before: found.versions[version.number - 2] };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { version, column, address } = await read(props);
  return { title: `Version ${version.number}: ${version.headline} · ${column.name}`, robots: { index: false }, alternates: { canonical: address } };
}

/** One version as it read, and what was changed in it. */
export default async function Page(props: Props) {
  const { version, before, versions, answer, column, magazine } = await read(props);
  const on = (moment: Date) => sayMoment(moment, magazine.locale, magazine.timeZone);
  const here = `/${column.path}/${answer.path}`;
  return (
    <article>
      <header className="head head-in">
        <p className="kicker">Version {version.number} of {versions.length}</p>
        <Headline>{version.headline}</Headline>
        {version.deck && <p className="deck">{version.deck}</p>}
        <p className="by">Answered by <Names bylines={version.bylines} /></p>
        <p className="corr">
          {version.until ? <>This is how it read from {on(version.from)} to {on(version.until)}. <a href={here}>Read it as it stands</a></> : <>This is how it reads since {on(version.from)}. <a href={here}>Go to its page</a></>}, or see <a href={`${here}/versions`}>all versions</a>.
        </p>
      </header>
      <div className="cols">
        <div className="main">
          <section className="qa" aria-label="The question">
            <div className="letter" aria-hidden="true">Q</div>
            <div>
              {paragraphsOf(version.question).map((words, at) => <p className="asked" key={at}>{words}</p>)}
              {version.credit && <p className="credit">—{version.credit}</p>}
            </div>
          </section>
          <section className="qa" aria-labelledby="the-answer">
            <div className="letter" aria-hidden="true">A</div>
            <h2 className="vh" id="the-answer">The answer</h2>
            <div className="answer"><DocumentText document={asPrinted(version.document)} /></div>
          </section>
          {before && <div className="after"><Changes before={before} after={version} /></div>}
        </div>
      </div>
    </article>
  );
}

/** What was changed since the version before: headline and question where they were, and the answer as one running text. */
function Changes({ before, after }: { before: Version; after: Version }) {
  const said = (one: Version) => [one.headline, one.deck, namesOf(one.bylines), one.credit, one.question].filter(Boolean).join("\n\n");
  const around = compareTexts(said(before), said(after));
  const text = compare(before.document, after.document);
  return (
    <section className="box" aria-labelledby="changes">
      <h2 id="changes">What was changed from version {before.number}</h2>
      {after.correction && <p>{after.correction}</p>}
      {around.changes > 0 && <ComparisonText comparison={around} />}
      {text.changes > 0 ? <ComparisonText comparison={text} /> : <p>The words of the answer stayed as they were.</p>}
    </section>
  );
}
