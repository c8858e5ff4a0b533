"use client";
// The people of a magazine in rows, drawn from words, like QuestionTable.
import Link from "next/link";
import s from "../../settings.module.css";

export type StaffRow = { id: number; name: string; roles: string; about: string };

/** @param base the address before a person's id */
export function StaffList({ base, staff }: { base: string; staff: readonly StaffRow[] }) {
  return (
    <ul className={s.rows}>
      {staff.map(({ id, name, roles, about }) => (
        <li key={id}>
          <Link href={`${base}/${id}`} prefetch={false}>{name}</Link>
          <small>{roles}</small>
          <p>{about}</p>
        </li>
      ))}
    </ul>
  );
}
