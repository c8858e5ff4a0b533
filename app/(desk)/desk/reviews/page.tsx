// What waits for a review, the longest wait first.
import type { Metadata } from "next";
import { requireDesk } from "@/app/actor";
import { QuestionList } from "@/app/parts/question-list";
import { views } from "@/lib/questions/list-filter";

export const metadata: Metadata = { title: "Reviews" };

export default async function Page({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const actor = await requireDesk(views.reviews);
  return <QuestionList actor={actor} view="reviews" searchParams={searchParams} />;
}
