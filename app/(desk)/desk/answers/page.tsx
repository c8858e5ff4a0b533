// What has been published, with its page and the issue it was printed in.
import type { Metadata } from "next";
import { requireDesk } from "@/app/actor";
import { QuestionList } from "@/app/parts/question-list";
import { views } from "@/lib/questions/list-filter";

export const metadata: Metadata = { title: "Answers" };

export default async function Page({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const actor = await requireDesk(views.answers);
  return <QuestionList actor={actor} view="answers" searchParams={searchParams} />;
}
