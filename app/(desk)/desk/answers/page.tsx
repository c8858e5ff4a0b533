// What has been published, with its page and the issue it was printed in.
import type { Metadata } from "next";
import Link from "next/link";
import { requireDesk } from "@/app/actor";
import { QuestionList } from "@/app/parts/question-list";
import { magazinesWhere } from "@/lib/may";
import { views } from "@/lib/questions/list-filter";

export const metadata: Metadata = { title: "Answers" };

export default async function Page({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const actor = await requireDesk(views.answers);
  const act = <p className="moves">{magazinesWhere(actor, "importArchive").length > 0 && <Link className="b" href="/desk/import">Bring in an archive</Link>}<Link className="b bare" href="/desk/rights">Rights that end</Link></p>;
  return <QuestionList actor={actor} view="answers" searchParams={searchParams} act={act} />;
}
