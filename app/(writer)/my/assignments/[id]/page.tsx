// One assignment, as far as it has come: an offer, a text in hand, or a text with the desk.
import type { Metadata } from "next";
import { cache } from "react";
import { orNotFound, requireActor } from "@/app/actor";
import { ownAssignment } from "@/lib/assignments/queries";
import { OfferPage } from "./offer-page";
import { SubmittedPage } from "./submitted-page";
import { WithDeskPage } from "./with-desk-page";
import { WritingPage } from "./writing-page";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ show?: string }> };

/** Once for the title and the page. */
const load = cache(async (id: string) => {
  const actor = await requireActor(`/my/assignments/${encodeURIComponent(id)}`);
  return { actor, assignment: await orNotFound(ownAssignment(actor, id)) };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await load((await params).id)).assignment.slugLine };
}

export default async function Page({ params, searchParams }: Props) {
  const { actor, assignment } = await load((await params).id);
  if (assignment.stage === "assigned") return <OfferPage actor={actor} assignment={assignment} />;
  if (assignment.stage === "drafting") return <WritingPage actor={actor} assignment={assignment} />;
  const { show } = await searchParams;
  if (assignment.stage === "review" && show === undefined) return <WithDeskPage actor={actor} assignment={assignment} />;
  return <SubmittedPage actor={actor} assignment={assignment} clean={show === "clean"} />;
}
