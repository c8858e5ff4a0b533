// The way to the page of whoever asked, and what else came from them.
import Link from "next/link";
import { alsoFrom } from "@/lib/readers/queries";
import { counted } from "@/lib/readers/reader";

/** `otherwise` stands where nobody is known. */
export async function AlsoFrom({ questionId, otherwise = null }: { questionId: number; otherwise?: string | null }) {
  const other = await alsoFrom(questionId);
  if (!other) return otherwise;
  const asked = counted(other.questions, "other question", "other questions");
  const told = counted(other.tips, "tip", "tips");
  const said = [asked && `asked ${asked}`, told && `told ${told}`].filter(Boolean).join(" and ");
  return <Link className="link" href={`/desk/readers/${other.readerId}`}>{said ? `Also ${said}` : "The reader’s page"}</Link>;
}
