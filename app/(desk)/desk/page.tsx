import { redirect } from "next/navigation";
import { requireDesk } from "@/app/actor";

/** The desk opens on its inbox: there is always something waiting. */
export default async function Page() {
  await requireDesk("/desk");
  redirect("/desk/inbox");
}
