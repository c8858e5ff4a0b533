"use client";
// Something failed while a page of the desk was made. The frame stays; the page can be tried again.

export default function Failed({ reset }: { error: Error; reset: () => void }) {
  return (
    <main className="page" id="main">
      <h1>This page could not be shown</h1>
      <p className="empty copy">Something failed while it was made, perhaps because the database is away. Nothing you saved is lost.</p>
      <button className="b go" type="button" onClick={reset}>Try again</button>
    </main>
  );
}
