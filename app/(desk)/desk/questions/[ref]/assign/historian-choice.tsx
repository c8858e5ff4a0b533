"use client";
// Who is to answer: the best suited with the reasons in words, anybody else by name, and all of them for who wants that.
import { useState } from "react";
import { Tick, useForm } from "@/app/ui/form";
import { type Known, reasons } from "@/lib/assignments/rank";
import { areMany, best, shownOf } from "./choices";
import { useContributors } from "./contributors";

export function HistorianChoice() {
  const { state } = useForm();
  const { people, all: isAsked, locale, today } = useContributors();
  const [chosen, choose] = useState(String(state.values?.contributorId ?? ""));
  const [typed, type] = useState("");
  const [all, showAll] = useState(isAsked);
  const { shown, found } = shownOf(people, { typed, chosen, all });
  const wrong = state.fields?.contributorId;
  const own = state.fields?.ownBook;
  return (
    <fieldset className={wrong || own ? "field bad who" : "field who"} aria-describedby={wrong || own ? "who-wrong" : undefined}>
      <legend>Historian</legend>
      {areMany(people) && (
        <div className="seek">
          <input type="search" className="t" aria-label="Find a historian by name" placeholder="Find by name" autoComplete="off" value={typed} onChange={(event) => type(event.target.value)} onKeyDown={(event) => {
            if (event.key === "Escape") type("");
            if (event.key !== "Enter") return;
            event.preventDefault(); // chooses, and sends nothing
            const first = shown.find(({ id }) => found !== null && String(id) !== chosen) ?? shown[0];
            if (found && first) choose(String(first.id));
          }} />
          <p role="status">{sayFound(found, people.length, all)}</p>
          {found === null && !all && <a className="link" href="?show=all" onClick={(event) => (event.preventDefault(), showAll(true))}>Show all</a>}
        </div>
      )}
      <div className={all && found === null && areMany(people) ? "names long" : "names"}>
        {shown.map((person) => <Choice key={person.id} person={person} isChosen={String(person.id) === chosen} choose={choose} words={reasons(person, locale, today)} />)}
      </div>
      {(wrong || own) && <p className="err" id="who-wrong">{wrong ?? own}</p>}
      {(own || state.values?.ownBook) && <Tick name="ownBook" label="That it names their own book is all right" />}
    </fieldset>
  );
}

const sayFound = (found: number | null, many: number, all: boolean): string =>
  found === null ? (all ? `All ${many}, the best suited first.` : `The ${best} best suited of ${many}.`) : found === 0 ? `Nobody of ${many} is called that.` : `${found.toLocaleString("en-US")} of ${many} ${found === 1 ? "is" : "are"} called that.`;

function Choice({ person: { id, name, ownBooks }, isChosen, choose, words }: { person: Known; isChosen: boolean; choose: (id: string) => void; words: string }) {
  return (
    <label>
      <input type="radio" name="contributorId" value={id} checked={isChosen} onChange={() => choose(String(id))} />
      <span>
        <b>{name}</b>
        <span className="knows">{words}</span>
        {ownBooks.length > 0 && <span className="knows care">{new Intl.ListFormat("en").format(ownBooks)}, a book of their own, stands in the question or the brief.</span>}
      </span>
    </label>
  );
}
