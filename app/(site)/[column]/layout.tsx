import type { ReactNode } from "react";
import { SiteFrame } from "@/app/parts/site-frame";
import { publicColumns } from "@/lib/magazine/public";
import { theColumn } from "./the-column";

// Made on the first request and kept until something changes; then renewed, see app/renew.ts.
export const revalidate = false;
export const generateStaticParams = () => [];

/** The chrome of every page of a column: plate, Scotch rule, standing head and foot. Pages bring what stands in <main>. */
export default async function Layout({ children, params }: { children: ReactNode; params: Promise<{ column: string }> }) {
  const { column, magazine } = await theColumn((await params).column);
  const columns = await publicColumns(magazine.id);
  return (
    <SiteFrame magazine={magazine} column={column} columns={columns.map((each) => each.column)}>
      {children}
    </SiteFrame>
  );
}
