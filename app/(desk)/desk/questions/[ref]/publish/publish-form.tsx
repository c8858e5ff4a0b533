// The choices of a publication, beside the page they make.
import { ParagraphText } from "@/app/parts/document-text";
import { About, type Moved } from "@/app/parts/move-form";
import { ActionForm, Field, Send, Tick } from "@/app/ui/form";
import { textBlocks } from "@/lib/text/document";
import { publish } from "./actions";
import { AroundStyle, type AroundRules } from "./around-style";
import { Bylines } from "./bylines";
import { Live } from "./live";
import type { FormChoices } from "./page";
import styles from "./publish.module.css";

type Props = { of: Moved; choices: FormChoices; style: AroundRules; needsCorrection: boolean; scheduled: boolean };

/** The tick, and under it what it prints. */
function Sources({ sources, chosen }: { sources: FormChoices["sources"]; chosen: boolean }) {
  if (!sources) return <div className="field"><p className="lab">Sources</p><p className="help">None can be printed: no fact of the answer is verified by a source, and no source note stands in the text.</p></div>;
  const printed = textBlocks(sources);
  return (
    <fieldset className="field">
      <legend>Sources <span className="opt">optional</span></legend>
      <Tick name="printSources" label="Print the sources" defaultChecked={chosen} />
      <details className={styles.sources}>
        <summary>{printed.length === 1 ? "What is printed: one source" : `What is printed: ${printed.length} sources`}</summary>
        <ol>{printed.map((source, at) => <li key={at}><ParagraphText paragraph={source} /></li>)}</ol>
      </details>
    </fieldset>
  );
}

export function PublishForm({ of, choices, style, needsCorrection, scheduled }: Props) {
  const { filled, knownPath } = choices;
  const preview = `/desk/questions/${of.reference}/publish/preview`;
  return (
    <Live preview={preview} className={styles.desk} keepsPath={knownPath !== null}>
      <ActionForm action={publish} label="Publish">
        <About of={of} />
        <Field name="headline" label="Headline" defaultValue={filled.headline} />
        <Field name="deck" label="Deck" optional rows={2} defaultValue={filled.deck} help="The sentence under the headline." />
        <Field name="kicker" label="Kicker" optional defaultValue={filled.kicker} help="The small label above it." />
        <Field name="path" label="Path" defaultValue={filled.path} help={<>The page’s address: <span className={styles.path}>{choices.before}<b data-path>{filled.path}</b></span>{knownPath !== null && <>. Readers know it as “{knownPath}”: should you change it, that address leads on</>}</>} />
        <Bylines contributors={choices.contributors} filled={filled.bylines} />
        <Field name="bio" label="Bio" rows={4} defaultValue={filled.bio} help={<>As it will be printed. Put stars round a book’s title, <i>*The Cold Road*</i>, to set it apart.</>} />
        <Field name="issueId" label="First appeared in" optional defaultValue={String(filled.issueId ?? "")} options={[["", "No issue"], ...choices.issues.map(({ id, name }): [string, string] => [String(id), name])]} />
        {choices.topics.length > 0 && (
          <fieldset className="field">
            <legend>Topics <span className="opt">optional</span></legend>
            <div className={styles.topics}>{choices.topics.map(({ id, name }) => <Tick key={id} name="topicIds" value={String(id)} label={name} defaultChecked={filled.topicIds.includes(id)} />)}</div>
          </fieldset>
        )}
        <Sources sources={choices.sources} chosen={filled.printSources} />
        {needsCorrection && <Field name="correction" label="Correction" rows={3} defaultValue={filled.correction} help="What was wrong, in a sentence or two. It is printed under the answer with the date." />}
        <AroundStyle {...style} />
        <div className={styles.when}>
          <div className="moves">
            <Send name="do" value="now">Publish now</Send>
            <button className="b" type="submit" formMethod="get" formAction={preview} formTarget="_blank">Open the preview</button>
          </div>
          <Field name="goesLiveAt" label="Goes live" type="datetime-local" defaultValue={filled.goesLiveAt} help={`By the clock in ${choices.timeZone}, where ${choices.magazineName} is.`} />
          <div className="moves"><Send className="b" name="do" value="schedule">{scheduled ? "Schedule anew" : "Schedule"}</Send></div>
        </div>
      </ActionForm>
    </Live>
  );
}
