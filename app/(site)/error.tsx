"use client";
// Something failed that should not have. The fault itself is in the server's log, never on the page.
import "../ui/lost.css";

export default function Fault({ reset }: { error: Error; reset: () => void }) {
  return (
    <div className="sheet">
      <header><div className="bar" /><div className="scotch" /></header>
      <main className="head lost" id="main">
        <h1>This page has failed</h1>
        <p className="deck">The fault is ours, and it has been noted. Trying again may help.</p>
        <p className="onward"><button className="btn" type="button" onClick={reset}>Try again</button></p>
      </main>
    </div>
  );
}
