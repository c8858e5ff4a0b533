"use client";
// The text as a file to take along: Word with its suggestions and notes, Markdown, plain words.
import type { MouseEvent } from "react";
import { formatNames, formats } from "@/lib/manuscripts/manuscript";
import { useWriting } from "../writing";
import styles from "./word.module.css";

export function TakeAlong() {
  const { scene, saveNow } = useWriting();
  /** What was typed last is in the file. */
  const take = async (event: MouseEvent<HTMLAnchorElement>) => {
    event.preventDefault();
    const { href } = event.currentTarget;
    event.currentTarget.closest("details")?.removeAttribute("open");
    await saveNow();
    location.assign(href);
  };
  return (
    <details className={styles.take}>
      <summary className="b">Take a copy</summary>
      <ul>
        {formatNames.map((format) => (
          <li key={format}>
            <a className="b bare" href={`${scene.address}/copy/${format}`} download onClick={(event) => void take(event)}>{formats[format].label}</a>
          </li>
        ))}
      </ul>
    </details>
  );
}
