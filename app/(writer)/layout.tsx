// What historians see. Every page here asks for itself who is at the door.
import type { Metadata } from "next";
import type { ReactNode } from "react";
import "../ui/desk-fonts.css";
import "../ui/forms.css";
import "../ui/desk.css";

export const metadata: Metadata = { title: { default: "My work", template: "%s · Askdesk" }, robots: { index: false } };

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <div className="desk wide">
      <a className="skip" href="#main">Skip to the page</a>
      {children}
    </div>
  );
}
