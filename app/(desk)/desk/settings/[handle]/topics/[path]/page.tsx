import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { orNotFound, requireDesk } from "@/app/actor";
import { magazineFor, topicsOf } from "@/lib/magazine/queries";
import { topicAction } from "../../../actions";
import { SettingsPage } from "../../../frame";
import { TopicForm } from "../topic-form";

export const metadata: Metadata = { title: "Topic" };

export default async function Page({ params }: { params: Promise<{ handle: string; path: string }> }) {
  const { handle, path } = await params;
  const actor = await requireDesk(`/desk/settings/${handle}/topics/${path}`);
  const magazine = await orNotFound(magazineFor(actor, handle, "editSettings"));
  const topic = (await topicsOf(actor, magazine.id)).find((one) => one.path === path) ?? notFound();
  return (
    <SettingsPage actor={actor} magazine={magazine} concern="topics" title={topic.name}>
      <TopicForm action={topicAction} magazine={magazine} topic={topic} label={topic.name} send="Save" />
    </SettingsPage>
  );
}
