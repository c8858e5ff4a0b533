// The chrome of readers' pages. Every word of it is the magazine's or the column's.
import type { ReactNode } from "react";
import type { PublicColumn, PublicMagazine } from "@/lib/magazine/public";
import { FeedLine } from "./feeds";
import { LookRules } from "./look";
import { Plate, shownLogo } from "./plate";

type Named = Pick<PublicColumn, "id" | "name" | "path">;

/** Plate, Scotch rule, standing head, the page itself as <main id="main">, and the foot, in the magazine's look. */
export function SiteFrame({ magazine, column, columns, children }: { magazine: PublicMagazine; column?: PublicColumn; columns: Named[]; children: ReactNode }) {
  return (
    <div className="sheet" lang={magazine.locale}>
      <LookRules look={magazine.look} />
      <a className="skip" href="#main">Skip to the page</a>
      <header>
        <div className="bar">
          <a className="plate" href="/"><Plate name={magazine.name} logo={shownLogo(magazine.look.logo)} /></a>
          <nav aria-label="Magazine">
            <ul>
              {columns.slice(0, 4).map((each) => (
                <li className="wide" key={each.id}><a href={`/${each.path}`} aria-current={each.id === column?.id || undefined}>{each.name}</a></li>
              ))}
              {magazine.siteUrl && <li className="wide"><a href={magazine.siteUrl}>The magazine</a></li>}
              {magazine.subscribeUrl && <li><a href={magazine.subscribeUrl}>Subscribe</a></li>}
            </ul>
          </nav>
        </div>
        <div className="scotch" />
        {column && (
          <div className="standing">
            <a href={`/${column.path}`}>{column.name}</a>
            {column.tagline && <span>{column.tagline}</span>}
          </div>
        )}
      </header>
      <main id="main">{children}</main>
      <Foot magazine={magazine} column={column} columns={columns} />
    </div>
  );
}

function Foot({ magazine, column, columns }: { magazine: PublicMagazine; column?: PublicColumn; columns: Named[] }) {
  return (
    <footer className="foot">
      <div className="scotch" />
      <div className="in">
        <div>
          <b>{magazine.name}</b>
          {magazine.about && <p>{magazine.about}</p>}
        </div>
        {magazine.socials.length > 0 && (
          <div>
            <b>Follow us</b>
            <ul>
              {magazine.socials.map((social) => (
                <li key={social.url}><a href={social.url} rel="me">{social.handle}</a> on {social.label}</li>
              ))}
            </ul>
          </div>
        )}
        {column ? (
          <div>
            <b>{column.name}</b>
            <ul>
              <li><a href={`/${column.path}/ask`}>Ask a question</a></li>
              {column.hasBoard && <li><a href={`/${column.path}/questions`}>Open questions</a></li>}
              <li><a href={`/${column.path}/archive`}>All answers</a></li>
              <li><a href={`/${column.path}/corrections`}>Corrections</a></li>
              <li><FeedLine words="Feeds" path={`/${column.path}`} /></li>
            </ul>
          </div>
        ) : (
          <div>
            <b>Columns</b>
            <ul>{columns.map((each) => <li key={each.id}><a href={`/${each.path}`}>{each.name}</a></li>)}</ul>
          </div>
        )}
      </div>
    </footer>
  );
}
