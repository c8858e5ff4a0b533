import { redirect } from "next/navigation";

/** The settings of a magazine begin with its name; who may only edit contributors is sent on from there. */
export default async function Page({ params }: { params: Promise<{ handle: string }> }) {
  redirect(`/desk/settings?magazine=${encodeURIComponent((await params).handle)}`);
}
