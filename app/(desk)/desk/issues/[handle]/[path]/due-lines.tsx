"use client";
// What is due on one day, of an issue for which there may be hundreds. Drawn from words alone, see app/parts/question-table.tsx.
import Link from "next/link";

/** `said`: what is due of it and from whom. */
export type Line = { reference: string; title: string; said: string };

export const DueLines = ({ due, late }: { due: readonly Line[]; late: boolean }) =>
  due.map(({ reference, title, said }) => (
    <li key={`${reference} ${said}`}>
      <p><Link href={`/desk/questions/${reference}`} prefetch={false}>{title}</Link> <small>{said}{late && <span className="late">, late</span>} <span className="num">{reference}</span></small></p>
    </li>
  ));
