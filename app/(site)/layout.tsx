import type { ReactNode } from "react";
import "../ui/reading-fonts.css";
import "../ui/lost.css";
import "../ui/site.css";

/** What readers see: cached, no actor. The chrome is drawn one step further in, where the magazine is known. */
export default function Layout({ children }: { children: ReactNode }) {
  return children;
}
