import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import "./ui/tokens.css";

export const metadata: Metadata = { title: { default: "Askdesk", template: "%s" } };
export const viewport: Viewport = { width: "device-width", initialScale: 1 };

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  );
}
