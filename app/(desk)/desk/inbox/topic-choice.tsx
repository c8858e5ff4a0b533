"use client";
// Topics by a few letters: typing narrows the list, Enter ticks the first of it, Enter on an empty line sends the form.
import { useId, useState } from "react";
import { useForm } from "@/app/ui/form";

export type Topic = { id: number; name: string };

export function TopicChoice({ topics, chosen = [], help }: { topics: Topic[]; chosen?: readonly number[]; help: string }) {
  const id = useId();
  const [typed, setTyped] = useState("");
  const [ticked, setTicked] = useState<ReadonlySet<number>>(new Set(chosen));
  const wrong = useForm().state.fields?.topics;
  const shown = topics.filter(({ name }) => name.toLocaleLowerCase().includes(typed.trim().toLocaleLowerCase()));
  const toggle = (topicId: number) => setTicked((before) => new Set(before.has(topicId) ? [...before].filter((one) => one !== topicId) : [...before, topicId]));
  if (topics.length === 0) return <p className="help">There are no topics yet. A chief adds them under Settings.</p>;
  return (
    <fieldset className={wrong ? "field topics bad" : "field topics"}>
      <legend>Topics</legend>
      <p className="help" id={`${id}-help`}>{help} Type a few letters, and Enter ticks the first.</p>
      <input
        className="t"
        type="text"
        aria-label="Find a topic"
        aria-describedby={`${id}-help`}
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || typed.trim() === "") return;
          event.preventDefault();
          if (shown[0]) toggle(shown[0].id);
          setTyped("");
        }}
      />
      <ul>
        {topics.map((topic) => (
          <li key={topic.id} hidden={!shown.includes(topic)}>
            <label><input type="checkbox" name="topics" value={topic.id} checked={ticked.has(topic.id)} onChange={() => toggle(topic.id)} /> {topic.name}</label>
          </li>
        ))}
      </ul>
      {shown.length === 0 && <p className="quiet" role="status">No topic is called that.</p>}
      {wrong && <p className="err">{wrong}</p>}
    </fieldset>
  );
}
