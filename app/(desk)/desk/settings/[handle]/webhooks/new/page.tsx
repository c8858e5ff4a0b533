import type { Metadata } from "next";
import { orNotFound, requireDesk } from "@/app/actor";
import { magazineFor } from "@/lib/magazine/queries";
import { SettingsPage } from "../../../frame";
import { newWebhookAction } from "../actions";
import { WebhookForm } from "../webhook-form";

export const metadata: Metadata = { title: "Add a webhook" };

export default async function Page({ params }: { params: Promise<{ handle: string }> }) {
  const { handle } = await params;
  const actor = await requireDesk(`/desk/settings/${handle}/webhooks/new`);
  const magazine = await orNotFound(magazineFor(actor, handle, "editSettings"));
  return (
    <SettingsPage actor={actor} magazine={magazine} concern="webhooks" title="Add a webhook">
      <WebhookForm action={newWebhookAction} magazine={magazine} label="Add a webhook" send="Add the webhook" />
    </SettingsPage>
  );
}
