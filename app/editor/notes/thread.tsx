"use client";
// A thread as it stands beside the text: what was said, by whom and when; an answer; and its end. Settled it folds to one line.
import { type ReactNode, useEffect, useRef, useState } from "react";
import { cut, type NoteView, type PostView, withNames } from "@/lib/notes/note";
import type { NoteSubject } from "@/lib/words";
import { sayTime } from "../said-time";
import { useWriting } from "../writing";
import { NoteField } from "./note-field";
import styles from "./notes.module.css";
import { placeOf, useNotes, type WaitingNote } from "./notes-provider";

/** The words of a post, with the names in it set off. Text only, whatever was typed. */
function Said({ post }: { post: Pick<PostView, "body" | "mentions"> }) {
  return withNames(post.body, post.mentions.map(({ name }) => name)).map(({ text, isName }, at) => (isName ? <b key={at}>{text}</b> : <span key={at}>{text}</span>));
}

/** What the desk does not have yet. */
export function WaitingPost({ one }: { one: WaitingNote }) {
  const { tryAgain, takeBack } = useNotes();
  return (
    <div className={styles.post}>
      <p><b>You:</b> <span>{one.written.body}</span></p>
      {one.refusal === undefined ? (
        <p className={styles.help} role="status">On its way to the desk. Until it is there it is kept in this browser.</p>
      ) : (
        <>
          <p className="err" role="alert">{one.refusal}</p>
          <p className="moves">
            <button type="button" className="b" onClick={() => tryAgain(one)}>Try again</button>
            <button type="button" className="b bare" onClick={() => takeBack(one)}>Take it back</button>
          </p>
        </>
      )}
    </div>
  );
}

type Props = {
  note: NoteView;
  /** Its words are no longer in the text. */
  isGone?: boolean;
  /** Stands above what was said. */
  head?: ReactNode;
  /** The reader goes into it: its words are shown. */
  onEnter?: () => void;
};

export function Thread({ note, isGone = false, head, onEnter }: Props) {
  const { scene } = useWriting();
  const { waiting, send, act, active, setActive } = useNotes();
  const [isAnswering, setAnswering] = useState(false);
  const [isUnfolded, setUnfolded] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const frame = useRef<HTMLElement>(null);
  const place = placeOf(note);
  const isActive = active === place;
  const onTheWay = waiting.filter(({ written }) => "noteId" in written && written.noteId === note.id);
  const last = note.posts.at(-1);
  const first = note.posts[0];
  const enter = () => {
    if (!isActive) onEnter?.();
    setActive(place);
    if (note.isUnread && last) void act(note.id, { act: "read", readTo: last.id });
  };
  const latest = useRef(enter);
  useEffect(() => {
    latest.current = enter;
  });
  // Whoever comes into it, by a click, a key or a link, has it in hand.
  useEffect(() => {
    const element = frame.current;
    const come = () => latest.current();
    element?.addEventListener("focusin", come);
    return () => element?.removeEventListener("focusin", come);
  }, []);
  if (!first || !last) return null;

  const doing = async (what: "settle" | "reopen") => {
    setRefusal(await act(note.id, { act: what }));
    setUnfolded(false);
    frame.current?.focus();
  };
  const isFolded = note.settled !== null && !isUnfolded;
  const name = `Note by ${first.by.name}${note.quote ? ` on “${cut(note.quote, 60)}”` : note.subject === "whole" ? " on the whole" : ""}`;
  return (
    <article ref={frame} className={`note ${styles.thread} ${note.settled ? styles.settled : "on"} ${isActive ? styles.active : ""}`} aria-label={name} data-note-thread={place} aria-current={isActive || undefined} tabIndex={-1}>
      {isFolded ? (
        <button type="button" className={styles.fold} aria-expanded={false} onClick={() => setUnfolded(true)}>
          <b>Settled by {note.settled!.by}.</b> {cut(first.body, 70)}
        </button>
      ) : (
        <>
          {head}
          {isGone && note.quote && <p className={styles.gone}>The words are gone: “{note.quote}”</p>}
          {!isGone && note.subject === "whole" && note.quote && <p className={styles.gone}>On “{note.quote}”</p>}
          {note.posts.map((post, at) => (
            <div key={post.id} className={styles.post}>
              <p>
                {at === note.posts.length - 1 && note.isUnread && <span className={styles.dot}><span className="vh">New. </span></span>}
                <b>{post.by.name}, <time dateTime={post.at}>{sayTime(post.at, scene.lang)}</time>.</b> <Said post={post} />
              </p>
            </div>
          ))}
          {onTheWay.map((one) => <WaitingPost key={one.at} one={one} />)}
          {refusal && <p className="err" role="alert">{refusal}</p>}
          {isAnswering ? (
            <NoteField label="Your answer" send="Answer" onCancel={() => { setAnswering(false); frame.current?.focus(); }} onSend={(body, mentions) => { send({ noteId: note.id, body, mentions }); setAnswering(false); }} />
          ) : (
            <p className="moves">
              {note.settled ? (
                <>
                  <button type="button" className="b" onClick={() => void doing("reopen")}>Open again</button>
                  <button type="button" className="b bare" aria-expanded onClick={() => setUnfolded(false)}>Fold</button>
                </>
              ) : (
                <>
                  <button type="button" className="b" onClick={() => setAnswering(true)}>Answer</button>
                  <button type="button" className="b bare" onClick={() => void doing("settle")}>Settle it</button>
                </>
              )}
            </p>
          )}
        </>
      )}
    </article>
  );
}

/**
 * The thread on a suggestion or a fact, wherever that is shown: what was said of it, or a way to say something.
 * @param keyed the suggestion's or the fact's key
 * @param quote what it is about, for when it is gone
 */
export function NoteThread({ subject, keyed, quote, ask = "Say something" }: { subject: Exclude<NoteSubject, "text" | "whole">; keyed: string; quote: string; ask?: string }) {
  const { notes, waiting, send } = useNotes();
  const [isWriting, setWriting] = useState(false);
  const note = notes?.find((one) => one.subject === subject && one.key === keyed);
  if (note) return <Thread note={note} />;
  const onTheWay = waiting.filter(({ written }) => "key" in written && written.subject === subject && written.key === keyed);
  if (onTheWay.length > 0) return onTheWay.map((one) => <WaitingPost key={one.at} one={one} />);
  if (!isWriting) return <button type="button" className="b bare" onClick={() => setWriting(true)}>{ask}</button>;
  return (
    <NoteField
      label="Your word on it"
      send="Write it"
      onCancel={() => setWriting(false)}
      onSend={(body, mentions) => {
        send({ subject, key: keyed, quote: cut(quote, 200), body, mentions });
        setWriting(false);
      }}
    />
  );
}
