// Ways into a column's answers: its topics as a run of words, and a search.
import "@/app/ui/contents.css";

/** The search of a column. Works without JavaScript; the page it leads to is made per request. */
export function Find({ columnPath, query }: { columnPath: string; query?: string }) {
  return (
    <form className="find" role="search" action={`/${columnPath}/search`}>
      <label className="vh" htmlFor="find">Search the answers</label>
      <input id="find" type="search" name="q" defaultValue={query} placeholder="A ship, a place, a name" maxLength={200} />
      <button className="btn" type="submit">Search</button>
    </form>
  );
}

/** Topics with how many answers each has; the one being read is marked. */
export function TopicRun({ columnPath, topics, current }: { columnPath: string; topics: { id: number; name: string; path: string; answers: number }[]; current?: string }) {
  return (
    <ul>
      {topics.map((topic) => (
        <li key={topic.id}>
          <a href={`/${columnPath}/topics/${topic.path}`} aria-current={topic.path === current ? "page" : undefined}>{topic.name}</a>
          <span>{topic.answers}<span className="vh">{topic.answers === 1 ? " answer" : " answers"}</span></span>
        </li>
      ))}
    </ul>
  );
}
