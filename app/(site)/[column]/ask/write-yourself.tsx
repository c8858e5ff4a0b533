import type { PublicColumn } from "@/lib/magazine/public";
import style from "./ask.module.css";

/** Where to write by hand, beside a form; nothing for a column that is not written to. */
export function WriteYourself({ column: { postalAddress, email } }: { column: Pick<PublicColumn, "postalAddress" | "email"> }) {
  if (!postalAddress && !email) return null;
  return (
    <section>
      <h2>Rather write yourself?</h2>
      {postalAddress && <address className={style.address}>{postalAddress}</address>}
      {email && <p><a href={`mailto:${email}`}>{email}</a></p>}
    </section>
  );
}
