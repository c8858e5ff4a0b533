// The doors: sign-in and the first set-up. No magazine's, nobody's yet.
import type { ReactNode } from "react";
import "../ui/desk-fonts.css";
import "../ui/forms.css";
import "../ui/desk.css";
import s from "./door.module.css";

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <div className={`desk wide ${s.door}`}>
      <header className={s.plate}>
        <a className="plate" href="/">Askdesk</a>
        <div className="scotch" />
      </header>
      <main className={s.page}>{children}</main>
    </div>
  );
}
