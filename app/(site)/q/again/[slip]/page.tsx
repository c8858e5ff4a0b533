import "@/app/ui/forms.css";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { type Refused, refusedOf } from "@/app/api/ask/again";
import { EmbedFrame } from "@/app/parts/embed-frame";
import { SiteFrame } from "@/app/parts/site-frame";
import { AskForm } from "../../../[column]/ask/ask-form";
import { AskPage } from "../../../[column]/ask/ask-page";
import style from "../../../[column]/ask/ask.module.css";
import { TellForm } from "../../../[column]/[path]/tell/tell-form";
import { TellPage } from "../../../[column]/[path]/tell/tell-page";
import { AgainWonder, WonderForm } from "../../../[column]/question/[reference]/wonder-form";
import { BoardForm, CreditForm, HearingForm, ReplyForm, TakeBackForm } from "../../[token]/reader-forms";

// A refused form with everything that was typed. Only app/api/ask asks for it, once, from this very server; see again.ts there.
// Nothing on it is read from the database.
export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Not sent yet", robots: { index: false, follow: false }, referrer: "no-referrer" };

export default async function Page({ params }: { params: Promise<{ slip: string }> }) {
  const refused = refusedOf((await params).slip);
  if (!refused) notFound();
  if (refused.form === "ask" && refused.isFramed) return <FramedAsk refused={refused} />;
  const form = <TheForm refused={refused} />;
  const { frame } = refused;
  if (!frame) {
    return (
      <div className="sheet">
        <main id="main">{form}</main>
      </div>
    );
  }
  return (
    <SiteFrame magazine={frame.magazine} column={frame.column} columns={frame.columns}>
      {form}
    </SiteFrame>
  );
}

function FramedAsk({ refused }: { refused: Refused & { form: "ask" } }) {
  const { typed, wrong, sentence, frame, token, wording, boardWording, path } = refused;
  return (
    <EmbedFrame column={frame?.column ?? null} magazine={frame?.magazine ?? null}>
      <AskForm typed={typed} wrong={wrong} sentence={sentence} path={path} column={frame?.column ?? null} token={token} wording={wording} boardWording={boardWording} isFramed />
    </EmbedFrame>
  );
}

function TheForm({ refused }: { refused: Refused }) {
  const { typed, wrong, sentence, frame, token } = refused;
  const again = { typed, wrong, sentence };
  const column = frame?.column ?? null;
  if (refused.form === "ask") {
    return (
      <AskPage column={column}>
        <AskForm {...again} path={refused.path} column={column} token={token} wording={refused.wording} boardWording={refused.boardWording} />
      </AskPage>
    );
  }
  if (refused.form === "tell") {
    const { about, wording } = refused;
    return (
      <TellPage column={column} about={about}>
        <TellForm {...again} reference={about.reference} token={token} wording={wording} />
      </TellPage>
    );
  }
  if (refused.form === "wonder") {
    const { about, hasWondered } = refused;
    return <AgainWonder about={about}><WonderForm {...again} about={about} hasWondered={hasWondered} token={token} /></AgainWonder>;
  }
  if (refused.form === "reply") return <OnStatusPage title="Your reply" token={token}><ReplyForm {...again} token={token} /></OnStatusPage>;
  if (refused.form === "credit") return <OnStatusPage title="How you will be credited" token={token}><CreditForm {...again} token={token} withheldLine={column?.withheldLine ?? "Name withheld"} /></OnStatusPage>;
  if (refused.form === "hearing") return <OnStatusPage title="What you want to hear" token={token}><HearingForm {...again} token={token} /></OnStatusPage>;
  if (refused.form === "board") return <OnStatusPage title="On the board" token={token}><BoardForm {...again} token={token} wording={column?.boardWording ?? ""} /></OnStatusPage>;
  return <OnStatusPage title="Take your question back?" token={token}><TakeBackForm {...again} token={token} /></OnStatusPage>;
}

function OnStatusPage({ title, token, children }: { title: string; token: string; children: ReactNode }) {
  return (
    <>
      <header className={`head head-in ${style.head}`}>
        <h1>{title}</h1>
      </header>
      <div className={style.ask}>
        <div>
          {children}
          <p className={style.part}><a href={`/q/${token}`}>Back to where your question stands</a></p>
        </div>
      </div>
    </>
  );
}
