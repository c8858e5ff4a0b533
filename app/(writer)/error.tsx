"use client";
// Something failed while a historian's page was made. What was typed is kept in the browser until the desk has it.

export default function Failed({ reset }: { error: Error; reset: () => void }) {
  return (
    <main id="main">
      <h1>This page could not be shown</h1>
      <p className="empty copy">Something failed while it was made, perhaps because the database is away. Nothing you wrote is lost.</p>
      <button className="b go" type="button" onClick={reset}>Try again</button>
    </main>
  );
}
