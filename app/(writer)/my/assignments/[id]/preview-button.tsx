"use client";
// The preview shows what is saved, so the last words are saved before it opens.
import { useRouter } from "next/navigation";
import { useWriting } from "@/app/editor/writing";

export function PreviewButton({ assignmentId }: { assignmentId: number }) {
  const { saveNow } = useWriting();
  const router = useRouter();
  return (
    <button
      className="b"
      type="button"
      onClick={async () => {
        if ((await saveNow()).phase === "saved") router.push(`/my/assignments/${assignmentId}/preview`);
      }}
    >
      Preview as printed
    </button>
  );
}
