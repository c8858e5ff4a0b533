import type { Metadata } from "next";

// For a page that is in no cache while the database is away. proxy.ts serves it with status 503; it needs nothing.
export const dynamic = "force-static";
export const metadata: Metadata = { title: "Back in a moment", robots: { index: false } };

export default function Page() {
  return (
    <div className="sheet">
      <header><div className="bar" /><div className="scotch" /></header>
      <main className="head lost" id="main">
        <h1>Back in a moment</h1>
        <p className="deck">This page cannot be fetched just now: our library is not answering. Please try again in a minute or two.</p>
      </main>
    </div>
  );
}
