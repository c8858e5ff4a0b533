"use client";
// The last net, when even the frame of a page has failed. It brings its own document and needs nothing.
import "./ui/tokens.css";
import "./ui/reading-fonts.css";
import "./ui/lost.css";

export default function Fault({ reset }: { error: Error; reset: () => void }) {
  return (
    <html lang="en">
      <body>
        <title>This page has failed</title>
        <div className="sheet">
          <header><div className="bar" /><div className="scotch" /></header>
          <main className="head lost">
            <h1>This page has failed</h1>
            <p className="deck">The fault is ours, and it has been noted. Trying again may help.</p>
            <p className="onward"><button className="btn" type="button" onClick={reset}>Try again</button></p>
          </main>
        </div>
      </body>
    </html>
  );
}
