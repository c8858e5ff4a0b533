// The whole search of a column's archive: the words, what to narrow them by, and the order. A plain form: what it asks for is the address.
import "@/app/ui/contents.css";
import "@/app/ui/search.css";
import type { Choices } from "@/lib/search/choices";
import { type FilterName, filterNames, type Looking, type Sort } from "@/lib/search/looking";
import { Choose } from "./choose";

const labels: Record<FilterName, { label: string; any: string }> = {
  topic: { label: "Topic", any: "All topics" },
  by: { label: "Answered by", any: "Everybody" },
  issue: { label: "Issue", any: "All issues" },
  year: { label: "Year", any: "All years" },
  from: { label: "Asked from", any: "Everywhere" },
};
const orders: Record<Sort, string> = { best: "Best match first", newest: "Newest first", oldest: "Oldest first" };

/** A filter that has nothing to choose between is left out, unless something is chosen. */
export function NarrowForm({ columnPath, asked, choices }: { columnPath: string; asked: Looking; choices: Choices }) {
  const filters = filterNames.filter((name) => choices[name].length > 1 || asked[name]);
  const sorts = (Object.keys(orders) as Sort[]).filter((sort) => sort !== "best" || asked.q !== "");
  return (
    <form className="search" role="search" action={`/${columnPath}/search`}>
      <div className="find">
        <label className="vh" htmlFor="find">Search the answers</label>
        <input id="find" type="search" name="q" defaultValue={asked.q} placeholder="A ship, a place, a name" maxLength={200} />
        <button className="btn" type="submit">Search</button>
      </div>
      {filters.length > 0 && (
        <details className="search-more">
          <summary>Narrow by {saySome(filters.map((name) => labels[name].label.toLowerCase().replace("answered by", "historian").replace("asked from", "place")))}</summary>
          <div className="search-fields">
            {filters.map((name) => (
              <label key={name}>
                {labels[name].label}
                <Choose name={name} label={labels[name].label} options={[["", labels[name].any], ...choices[name].map(({ value, name: words, answers }) => [value, `${words} (${counted.format(answers)})`] as const)]} chosen={chosenIn(choices, name, asked)} />
              </label>
            ))}
            <label>
              Order
              <select name="sort" defaultValue={sorts.includes(asked.sort) ? asked.sort : sorts[0]}>
                {sorts.map((sort) => <option value={sort === sorts[0] ? "" : sort} key={sort}>{orders[sort]}</option>)}
              </select>
            </label>
            <button className="btn" type="submit">Narrow</button>
          </div>
        </details>
      )}
    </form>
  );
}

const counted = new Intl.NumberFormat("en-US");

/** As the list writes it: an address may say "minn" or have a topic in it that is gone. */
function chosenIn(choices: Choices, name: FilterName, asked: Looking): string {
  const wanted = String(asked[name] ?? "");
  return choices[name].find(({ value }) => value === wanted)?.value ?? "";
}

const saySome = (words: string[]) => (words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`);
