import "@/app/ui/board.css";
import "@/app/ui/forms.css";
import type { Metadata } from "next";
import { readFrame } from "@/app/api/ask/frames";
import { SiteFrame } from "@/app/parts/site-frame";
import { questionAddress } from "@/lib/board/board";
import { toBeTold } from "@/lib/board/told";

// Behind the secret link of a letter. Mail programs open links by themselves, so it takes a button to change anything.
export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Letters about a question", robots: { index: false, follow: false }, referrer: "no-referrer" };

type Props = { params: Promise<{ token: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function Page({ params, searchParams }: Props) {
  const { token } = await params;
  const found = await toBeTold(token);
  const { done } = await searchParams;
  const frame = found && (await readFrame(found.columnPath));
  if (!found || !frame) {
    return (
      <div className="sheet">
        <main id="main">
          <header className="head plain">
            <h1>{done === "stopped" ? "You are off the list" : "Nothing is to be told"}</h1>
            <p className="deck">{done === "stopped" ? "No letter about this question will come." : "This link has done its work, or its time is over: nobody is to be told here."}</p>
          </header>
        </main>
      </div>
    );
  }
  const button = (act: "confirm" | "stop", label: string, className: string) => (
    <form method="post" action={`/api/told/${token}`}><input type="hidden" name="act" value={act} /><button className={className} type="submit">{label}</button></form>
  );
  return (
    <SiteFrame magazine={frame.magazine} column={frame.column} columns={frame.columns}>
      <header className="head plain">
        <p className="kicker">{found.isOff ? found.reference : <a href={questionAddress(found.columnPath, found.reference)}>{found.reference}</a>}</p>
        <h1>{found.isConfirmed ? "We will tell you" : "Shall we tell you when it is answered?"}</h1>
      </header>
      <div className="wonder">
        {!found.isOff && <blockquote><p className="asked" dir="auto">{found.words}</p></blockquote>}
        <p className="quiet">{found.isConfirmed ? "One letter comes to you when the answer is out, and none besides." : "You get one letter, when the answer is out, and none besides."}</p>
        <div className="tolds">
          {!found.isConfirmed && button("confirm", "Yes, tell me", "btn go")}
          {button("stop", found.isConfirmed ? "Do not write to me any more" : "No, do not write to me", "btn")}
        </div>
      </div>
    </SiteFrame>
  );
}
