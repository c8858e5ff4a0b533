// The working text on the desk: an editor suggests, a checker notes beside the words, and otherwise it is read.
import type { Metadata } from "next";
import Link from "next/link";
import { orNotFound, requireDesk } from "@/app/actor";
import { Desk } from "@/app/editor/desk";
import { LengthFoot } from "@/app/editor/length-foot";
import { TextWriting } from "@/app/editor/text-writing";
import { Copy } from "@/app/parts/copy";
import { sceneOf, workingText } from "@/lib/answers/working-text";
import type { Hand } from "@/lib/answers/answer";
import { standingOffer } from "@/lib/assignments/queries";
import { sheetOf } from "@/lib/questions/sheet";
import styles from "./text.module.css";

type Props = { params: Promise<{ ref: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Text of ${(await params).ref.toUpperCase()}` };
}

/** Who can see it, and in which hand one writes here. */
const who: Record<Hand, string> = {
  write: "Only you see it until you submit.",
  suggest: "The desk and its historian see it. Your changes are suggestions by name.",
  annotate: "The desk and its historian see it. You note beside the words and leave them as they are.",
  read: "You read along.",
};

export default async function Page({ params }: Props) {
  const { ref } = await params;
  const actor = await requireDesk(`/desk/questions/${ref}/text`);
  const sheet = await orNotFound(sheetOf(actor, ref));
  const { questionId, reference } = sheet.situation;
  const lang = sheet.magazine.locale;
  const [scene, text, offer] = await orNotFound(Promise.all([sceneOf(actor, questionId, lang), workingText(actor, questionId), standingOffer(questionId)]));
  return (
    <TextWriting scene={scene} draft={{ document: text.document, notes: text.sourceNotes, version: text.version, savedAt: text.savedAt?.toISOString() ?? null }}>
      <div>
        <Desk
          back={<Link className="b bare" href={`/desk/questions/${reference}`}><svg className="ic" viewBox="0 0 16 16" aria-hidden="true"><path d="M10 3 5 8l5 5" /></svg> Sheet</Link>}
          title={<h1 className={styles.title}>{sheet.slugLine}</h1>}
          who={who[scene.hand]}
          head={<div className={styles.question}><Copy text={sheet.asPrinted} /></div>}
          label="The answer"
          foot={<LengthFoot asked={offer?.words ?? 0} />}
        />
      </div>
    </TextWriting>
  );
}
