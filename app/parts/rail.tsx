import type { PublicColumn, PublicMagazine } from "@/lib/magazine/public";

/** How to send a question, by post, email and form, and, with the magazine, how to subscribe: their own words. */
export function Rail({ column, magazine }: { column: PublicColumn; magazine?: PublicMagazine }) {
  return (
    <aside className="rail" aria-label="About the column">
      <section>
        <h2>{column.askHeading}</h2>
        {column.askIntro && <p>{column.askIntro}</p>}
        {(column.postalAddress || column.email) && column.sendLine && <p className="quiet">{column.sendLine}</p>}
        {column.postalAddress && <address>{column.postalAddress.split("\n").map((line, at) => <span key={at}>{line}<br /></span>)}</address>}
        {column.email && <p><a href={`mailto:${column.email}`}>{column.email}</a></p>}
        <p><a className="btn go" href={`/${column.path}/ask`}>Send a question</a></p>
        {column.askQuiet && <p className="quiet">{column.askQuiet}</p>}
      </section>
      {magazine && (magazine.subscribeText || magazine.subscribeUrl) && (
        <section id="subscribe">
          <h2>Subscribe</h2>
          <p>
            {magazine.subscribeText}
            {magazine.subscribeUrl && <> <a href={magazine.subscribeUrl}>Subscribe to {magazine.name}</a></>}
          </p>
        </section>
      )}
    </aside>
  );
}
