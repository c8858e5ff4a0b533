// Words for a page that is not there. Stands inside a column's frame or alone.

export function NotHere({ alone }: { alone?: boolean }) {
  const words = (
    <div className="head lost">
      <p className="kicker">Not found</p>
      <h1>There is no such page here</h1>
      <p className="deck">The address may have been mistyped, or the page it led to is not published.</p>
      <p className="onward"><a href="/">The columns</a></p>
    </div>
  );
  if (!alone) return words;
  return (
    <div className="sheet">
      <header><div className="bar" /><div className="scotch" /></header>
      <main id="main">{words}</main>
    </div>
  );
}
