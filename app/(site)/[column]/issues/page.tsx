import type { Metadata } from "next";
import { countAnswers } from "@/app/parts/contents";
import { sayDay } from "@/lib/kit/day";
import { addressOf } from "@/lib/magazine/address";
import { issuesWithAnswers } from "@/lib/publishing/entries";
import { theColumn } from "../the-column";

export const revalidate = false;
export const generateStaticParams = () => [];

type Props = { params: Promise<{ column: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { column, magazine } = await theColumn((await params).column);
  return { title: `All issues · ${column.name}`, alternates: { canonical: addressOf(magazine, `/${column.path}/issues`) } };
}

export default async function Page({ params }: Props) {
  const { column, magazine } = await theColumn((await params).column);
  const issues = await issuesWithAnswers(column.id);
  return (
    <>
      <header className="head plain">
        <h1>All issues</h1>
        <p className="deck">{issues.length === 0 ? "No answer has appeared in an issue yet." : `The issues of ${magazine.name} in which the column has appeared.`}</p>
      </header>
      {issues.length > 0 && (
        <ol className="toc worded numbers" aria-label="Issues">
          {issues.map((issue) => (
            <li key={issue.id}>
              <h2 className="ti"><a href={`/${column.path}/issues/${issue.path}`}>{issue.name}</a></h2>
              <span className="who">{countAnswers(issue.answers)}</span>
              <span className="in">On sale from {sayDay(issue.onSaleOn, magazine.locale)}</span>
            </li>
          ))}
        </ol>
      )}
    </>
  );
}
