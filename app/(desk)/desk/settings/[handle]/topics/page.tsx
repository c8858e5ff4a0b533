import type { Metadata } from "next";
import Link from "next/link";
import { orNotFound, requireDesk } from "@/app/actor";
import { magazineFor, topicsOf } from "@/lib/magazine/queries";
import { newTopicAction } from "../../actions";
import { SettingsPage } from "../../frame";
import { Section } from "../../section";
import s from "../../settings.module.css";
import { TopicForm } from "./topic-form";

export const metadata: Metadata = { title: "Topics" };

export default async function Page({ params }: { params: Promise<{ handle: string }> }) {
  const { handle } = await params;
  const actor = await requireDesk(`/desk/settings/${handle}/topics`);
  const magazine = await orNotFound(magazineFor(actor, handle, "editSettings"));
  const topics = await topicsOf(actor, magazine.id);
  return (
    <SettingsPage actor={actor} magazine={magazine} concern="topics" lead="What answers are filed under, in words a reader would look for.">
      <ul className={s.rows}>
        {topics.map((topic) => (
          <li key={topic.id}>
            <Link href={`/desk/settings/${handle}/topics/${topic.path}`}>{topic.name}</Link>
            <small>{topic.path}</small>
          </li>
        ))}
      </ul>
      {topics.length === 0 && <p className={s.empty}>No topic yet. A dozen or two is plenty.</p>}
      <Section id="add" heading="Add a topic">
        <TopicForm key={topics.length} action={newTopicAction} magazine={magazine} label="Add a topic" send="Add the topic" />
      </Section>
    </SettingsPage>
  );
}
