// Narrowing a list: the fields, and what is chosen with a way to take each away again. A plain form: what it asks for is the address.
import Link from "next/link";
import { type Narrowing, narrowedBy, readerStates } from "@/lib/questions/narrowing";
import { channels, inboxChannels } from "@/lib/words";
import { Choose } from "./choose";
import { ChooseOfMany } from "./choose-of-many";
import { packed } from "./options";

type Topic = { id: number; name: string };

/** @param channel offered where the list has no tabs for it; @param waiting only what concerns questions that still wait */
export function NarrowFields({ filter, topics, channel, waiting }: { filter: Narrowing & { channel?: string }; topics: readonly Topic[]; channel?: boolean; waiting?: boolean }) {
  return (
    <div className="narrowing" key={JSON.stringify(filter)}>
      {topics.length > 0 && <label>Topic<ChooseOfMany name="topic" packed={packed([["", "Any"], ...topics.map(({ id, name }) => [id, name] as const)])} chosen={filter.topic} /></label>}
      {channel && <label>Came by<Choose name="channel" options={[["", "Any way"], ...inboxChannels.map((name) => [name, channels[name]] as const)]} chosen={filter.channel} /></label>}
      <label>Reader<Choose name="reader" options={[["", "Any"], ...Object.entries(readerStates)]} chosen={filter.reader} /></label>
      <label>State or country<input type="text" name="region" defaultValue={filter.region} maxLength={80} /></label>
      <label>Received since<input type="date" name="since" defaultValue={filter.since} /></label>
      <label>Received before<input type="date" name="before" defaultValue={filter.before} /></label>
      <span className="ticks">
        {waiting && <label><input type="checkbox" name="unread" value="yes" defaultChecked={Boolean(filter.unread)} /> Unread</label>}
        {waiting && <label><input type="checkbox" name="late" value="yes" defaultChecked={Boolean(filter.late)} /> Past the promise</label>}
        <label><input type="checkbox" name="attached" value="yes" defaultChecked={Boolean(filter.attached)} /> With something attached</label>
        <label><input type="checkbox" name="mentions" value="me" defaultChecked={Boolean(filter.mentions)} /> Mentions me</label>
      </span>
    </div>
  );
}

/** @param locale in which days are said; @param without the address with one of them taken away */
export function NarrowedBy({ filter, topics, locale, without }: { filter: Narrowing; topics: readonly Topic[]; locale: string; without: (name: keyof Narrowing) => string }) {
  const chosen = narrowedBy(filter, topics, locale);
  if (chosen.length === 0) return null;
  return (
    <ul className="chips narrowed" aria-label="Narrowed by">
      {chosen.map(([name, words]) => <li key={name}><Link className="chip" href={without(name)} prefetch={false}>{words} <span aria-hidden="true">×</span><span className="vh">: take away</span></Link></li>)}
    </ul>
  );
}
