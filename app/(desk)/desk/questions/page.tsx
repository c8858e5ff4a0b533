// The list of questions: what is under way, or what is searched for.
import type { Metadata } from "next";
import { requireDesk } from "@/app/actor";
import { QuestionList } from "@/app/parts/question-list";
import { views } from "@/lib/questions/list-filter";

export const metadata: Metadata = { title: "Questions" };

export default async function Page({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const actor = await requireDesk(views.questions);
  return <QuestionList actor={actor} view="questions" searchParams={searchParams} />;
}
