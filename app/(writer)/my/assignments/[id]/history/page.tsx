// The history of one's own text.
import type { Metadata } from "next";
import { orNotFound, requireActor } from "@/app/actor";
import { requestTime } from "@/app/now";
import { History } from "@/app/parts/history";
import { ownAssignment } from "@/lib/assignments/queries";

export const metadata: Metadata = { title: "History of the text" };
type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ save?: string }> };

export default async function Page({ params, searchParams }: Props) {
  const { id } = await params;
  const actor = await requireActor(`/my/assignments/${encodeURIComponent(id)}/history`);
  const assignment = await orNotFound(ownAssignment(actor, id));
  const back = `/my/assignments/${assignment.id}`;
  return <History actor={actor} questionId={assignment.questionId} magazine={assignment} here={`${back}/history`} back={back} version={(await searchParams).save} now={requestTime()} />;
}
