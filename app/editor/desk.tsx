"use client";
// The writing desk: one frame for the historian's page and the desk's, and the places in it where each feature stands.
// Bar above, ledger at the left, the text with its margin in the middle, length along the foot.
import type { ReactNode } from "react";
import { AnswerEditor } from "./answer-editor";
import styles from "./desk.module.css";
import { FactLedger } from "./facts/fact-ledger";
import { Notes } from "./notes/notes";
import { NotesProvider } from "./notes/notes-provider";
import { Pictures } from "./images/pictures";
import { SavedLine } from "./saved-line";
import { SourceNotes } from "./source-notes";
import { HouseStyle } from "./style/house-style";
import { Suggestions } from "./suggest/suggestions";
import { WhoIsHere } from "./who-is-here";
import { BringWord } from "./word/bring-word";
import { TakeAlong } from "./word/take-along";

/** At the left: what the text rests on. */
const Ledger = () => (
  <>
    <HouseStyle />
    <FactLedger />
    <SourceNotes />
  </>
);

/** Each puts its items into the margin (useMarginItems); what it draws itself stands above them. */
const Beside = () => (
  <>
    <Suggestions />
    <Notes />
    <Pictures />
  </>
);

/** In the bar: what is done with the text as a whole. */
const Tools = () => (
  <>
    <BringWord />
    <TakeAlong />
  </>
);

type Props = {
  /** The way back, at the left of the bar. */
  back: ReactNode;
  /** The slug line. Where the window is narrow it stands only above the text. */
  title: string;
  /** Who can see the text and in which hand one writes, said after the time of the last save. */
  who: string;
  /** The address of every save of this text. */
  history: string;
  /** At the right of the bar: submit, save as a new revision. */
  acts?: ReactNode;
  /** Stands above the text, in its column: the question as it will be printed. */
  head: ReactNode;
  /** Stands in the ledger below what the text rests on: terms, checklist. */
  aside?: ReactNode;
  /** Of the text, for who hears it. */
  label: string;
  /** Along the foot. */
  foot: ReactNode;
};

export function Desk({ back, title, who, history, acts, head, aside, label, foot }: Props) {
  return (
    <NotesProvider>
      <header className="wbar">
        {back}
        <span className={styles.title}>{title}</span>
        <SavedLine who={who} history={history} />
        <WhoIsHere />
        <Tools />
        {acts}
      </header>
      <main className={styles.desk} id="main">
        <aside className={styles.ledger} aria-label="Facts and sources">
          <Ledger />
          {aside}
        </aside>
        <div>
          {head}
          <Beside />
          <noscript><p className="late">Writing here needs JavaScript. You can also send the text to the desk by mail, and it will be entered for you.</p></noscript>
          <AnswerEditor label={label} />
        </div>
      </main>
      {foot}
    </NotesProvider>
  );
}
