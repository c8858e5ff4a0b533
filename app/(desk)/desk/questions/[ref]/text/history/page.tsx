// The history of a working text, for the desk: from what was submitted on.
import type { Metadata } from "next";
import { orNotFound, requireDesk } from "@/app/actor";
import { requestTime } from "@/app/now";
import { History } from "@/app/parts/history";
import { sheetOf } from "@/lib/questions/sheet";

export const metadata: Metadata = { title: "History of the text" };
type Props = { params: Promise<{ ref: string }>; searchParams: Promise<{ save?: string }> };

export default async function Page({ params, searchParams }: Props) {
  const { ref } = await params;
  const actor = await requireDesk(`/desk/questions/${ref}/text/history`);
  const { situation, magazine } = await orNotFound(sheetOf(actor, ref));
  const back = `/desk/questions/${situation.reference}/text`;
  return <History actor={actor} questionId={situation.questionId} magazine={magazine} here={`${back}/history`} back={back} version={(await searchParams).save} now={requestTime()} />;
}
