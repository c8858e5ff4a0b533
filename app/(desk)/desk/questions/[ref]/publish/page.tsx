// Where an approved answer is put before readers: what is printed around it, when, and what may follow.
import type { Metadata } from "next";
import Link from "next/link";
import { orNotFound, requireDesk } from "@/app/actor";
import { requestTime } from "@/app/now";
import { linesBefore } from "@/lib/checklists/queries";
import { sayMoment } from "@/lib/kit/wall-clock";
import { addressOf, printedAddress } from "@/lib/magazine/address";
import { type Choices, choicesFor, historiansWord, standingPage } from "@/lib/publishing/choices";
import { correctionUnderWay, type UnderWay } from "@/lib/publishing/correction-under-way";
import { sheetOf } from "@/lib/questions/sheet";
import { styleAround } from "@/lib/style/queries";
import { may } from "@/lib/may";
import { tipsAbout } from "@/lib/tips/queries";
import { isFor, whyNot } from "@/lib/workflow/why-not";
import { postOf } from "@/lib/wordpress/queries";
import { Checklist } from "@/app/parts/checklist";
import { About } from "@/app/parts/move-form";
import { ToBeCorrected } from "@/app/parts/to-be-corrected";
import { ActionForm, Send } from "@/app/ui/form";
import { Elsewhere } from "../elsewhere";
import { unschedule } from "./actions";
import { Afterwards } from "./afterwards";
import { PublishForm } from "./publish-form";
import styles from "./publish.module.css";

type Props = { params: Promise<{ ref: string }>; searchParams?: Promise<{ tip?: string | string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Publish ${(await params).ref.toUpperCase()}` };
}

export default async function Page({ params, searchParams }: Props) {
  const { ref } = await params;
  const actor = await requireDesk(`/desk/questions/${ref}/publish`);
  const { situation, slugLine, beside } = await orNotFound(sheetOf(actor, ref));
  const now = requestTime();
  const [choices, page, historian, lines, style, told, correction, post] = await Promise.all([choicesFor(actor, situation, now), standingPage(actor, situation), historiansWord(situation), linesBefore(actor, situation, "publishNow"), styleAround(actor, situation.magazineId), beside.tips ? tipsAbout(situation.questionId) : [], correctionUnderWay(situation), beside.wordpress ? postOf(situation) : null]);
  const { reference, questionId, stage, scheduledFor } = situation;
  const of = { questionId, reference, stage };
  const why = whyNot(actor, situation, "publishNow");
  const address = page && addressOf(page, `/${page.columnPath}/${page.path}`);
  const say = (moment: Date) => sayMoment(moment, choices.locale, choices.timeZone);
  return (
    // Named, because the preview beside the form has a main part as well.
    <main className="page" id="main" aria-label="Publish">
      <nav className="crumb" aria-label="You are in">
        <Link href="/desk/questions">Questions</Link><span aria-hidden="true">/</span><Link className="num" href={`/desk/questions/${reference}`}>{reference}</Link><span aria-hidden="true">/</span><span>Publish</span>
      </nav>
      <h1>{slugLine}</h1>
      <p className="facts">
        {situation.revision ? <>Revision {situation.revision.number}, {situation.revision.words.toLocaleString("en-US")} words, for {choices.columnName} in {choices.magazineName}. </> : "Nothing has been submitted yet. "}
        {situation.revision && <Link className="link" href={`/desk/questions/${reference}/review`}>Read it</Link>}{situation.revision && ". "}<Link className="link" href={`/desk/questions/${reference}/rights`}>Rights in it</Link>.
      </p>
      {address && page && (
        <p className="facts">
          Before readers at <a className="link" href={address}>{printedAddress(address)}</a>
          {page.firstLiveAt && <> since {say(page.firstLiveAt)}</>}.{stage !== "published" && " It stays up while the correction is made."}
        </p>
      )}
      {scheduledFor && (
        <section className={`move ${styles.note}`} aria-label="The schedule">
          <p><b>It goes live by itself on {say(scheduledFor)}.</b> A new revision calls that off.</p>
          {isFor(actor, situation.magazineId, "unschedule") && (
            <ActionForm action={unschedule} label="Call the schedule off"><About of={of} /><div className="moves"><Send className="b">Call the schedule off</Send></div></ActionForm>
          )}
        </section>
      )}
      {stage === "ready" && <Checklist lines={lines} questionId={questionId} before="publication" magazine={choices} />}
      {stage === "ready" && <Pictures lacks={choices.pictures} reference={reference} />}
      {choices.withoutRight && stage !== "published" && (
        <div className={`move ${styles.note}`} role="note">
          <p><b className="care">{choices.withoutRight}</b></p>
          <p className="why">It cannot be published on the web. It can be marked as printed below. <Link className="link" href={`/desk/questions/${reference}/rights`}>See the rights, and enter one that was granted</Link>.</p>
        </div>
      )}
      {stage === "ready" && <Remark historian={historian} reference={reference} />}
      <TakenUp correction={correction} />
      {stage === "ready" && !why && !choices.withoutRight ? (
        <PublishForm of={of} choices={forBrowser(choices)} style={style} needsCorrection={situation.pageIsUp} scheduled={Boolean(scheduledFor)} />
      ) : (
        stage !== "published" && <p className="why" id="why-publish">{why}</p>
      )}
      <Elsewhere post={post} questionId={questionId} mayAgain={may(actor, "prepareQuestion", situation.magazineId)} magazine={choices} now={now} />
      <Afterwards of={of} actor={actor} situation={situation} issues={choices.issues.map(({ id, name }) => ({ id, name }))} printed={choices.printed} told={told.filter(({ end }) => end === null)} tip={Number((await searchParams)?.tip) || undefined} />
    </main>
  );
}

/** Only what the form shows. */
function forBrowser({ columnPath, host, magazineName, timeZone, issues, topics, contributors, knownPath, sources, filled }: Choices) {
  return {
    before: `${printedAddress(addressOf({ host }, `/${columnPath}`))}/`,
    magazineName,
    timeZone: timeZone.replaceAll("_", " "),
    issues: issues.map(({ id, name }) => ({ id, name })),
    topics,
    contributors,
    knownPath,
    sources,
    filled,
  };
}
export type FormChoices = ReturnType<typeof forBrowser>;

/** What pictures lack is said before the form is filled: it stops publication. */
function Pictures({ lacks, reference }: { lacks: string[]; reference: string }) {
  if (lacks.length === 0) return null;
  return (
    <div className={`move ${styles.note}`} role="note">
      <p><b className="care">{lacks.join(" ")}</b></p>
      <p className="why">It cannot be published before that is said. <Link className="link" href={`/desk/questions/${reference}/text`}>Say it beside the text</Link>, and save it as a new revision.</p>
    </div>
  );
}

/** What the correction is for, to be looked at while its words are found. */
function TakenUp({ correction }: { correction: UnderWay | null }) {
  if (!correction) return null;
  const { told } = correction;
  return (
    <div className={`move ${styles.note}`}>
      <ToBeCorrected correction={correction} named />
      {told.length > 0 && <p className="why">The correction settles what {new Intl.ListFormat("en-US").format(told.map(({ name }) => name))} told. A letter says so when it is published.</p>}
    </div>
  );
}

/** The historian sees the edited text before it is published, and can answer: here is what came of it. */
function Remark({ historian, reference }: { historian: Awaited<ReturnType<typeof historiansWord>>; reference: string }) {
  if (!historian) return null;
  const { name, word, signsIn } = historian;
  if (word?.stance === "agreed") return <p className="facts"><span className="ok">{name} agreed to the text as edited.</span></p>;
  const said = word ? <>{name} objects to the text as edited: <q>{word.body}</q></> : <>{name} has not said a word on the text as edited yet.{!signsIn && " This historian does not sign in; ask by email or telephone."}</>;
  return (
    <div className={`move ${styles.note}`} role="note">
      <p><b className="care">{said}</b></p>
      <p className="why">You can publish all the same. <Link className="link" href={`/desk/questions/${reference}/review`}>Compare the revisions</Link></p>
    </div>
  );
}
