import type { ReactNode } from "react";
import "../ui/reading-fonts.css";
import "../ui/lost.css";
import "../ui/site.css";
import "../ui/forms.css";

/** What a guest sees by a secret link: the text as readers will get it, and nothing of the desk. */
export default function Layout({ children }: { children: ReactNode }) {
  return children;
}
