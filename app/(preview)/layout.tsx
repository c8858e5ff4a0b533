import type { ReactNode } from "react";
import "../ui/reading-fonts.css";
import "../ui/lost.css";
import "../ui/site.css";

/** Pages of the desk that look as readers' pages do. */
export default function Layout({ children }: { children: ReactNode }) {
  return children;
}
