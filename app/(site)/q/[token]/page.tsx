import "@/app/ui/forms.css";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { readFrame } from "@/app/api/ask/frames";
import { SiteFrame } from "@/app/parts/site-frame";
import { readerQuestion } from "@/lib/intake/queries";
import { Standing } from "./standing";
import { Thanks } from "./thanks";

// A reader's own page, behind a secret address: made for each request, kept nowhere, told to nobody.
export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Your question", robots: { index: false, follow: false }, referrer: "no-referrer" };

type Props = { params: Promise<{ token: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function Page({ params, searchParams }: Props) {
  const { token } = await params;
  const { sent, done, step } = await searchParams;
  const question = await readerQuestion(token);
  if (!question) notFound();
  const frame = await readFrame(question.columnPath);
  if (!frame) notFound();
  const { magazine, column, columns } = frame;
  const page = { token, question, magazine, column };
  return (
    <SiteFrame magazine={magazine} column={column} columns={columns}>
      {sent && question.stage === "inbox" ? <Thanks {...page} /> : <Standing {...page} done={typeof done === "string" ? done : null} isTakingBack={step === "take-back"} />}
    </SiteFrame>
  );
}
