// What a column sent to its WordPress site lately, and what became of it; what failed first.
import Link from "next/link";
import { InWordpress } from "@/app/parts/in-wordpress";
import type { PostRow } from "@/lib/wordpress/queries";
import s from "../../../../settings.module.css";

export function Posts({ posts, magazine, now }: { posts: PostRow[]; magazine: { timeZone: string; locale: string }; now: Date }) {
  if (posts.length === 0) return <p className={s.empty}>Nothing has been sent yet.</p>;
  return (
    <ul className={s.rows}>
      {posts.map((post) => (
        <li key={post.questionId}>
          <Link href={`/desk/questions/${post.reference}`}>{post.slugLine}</Link>
          <small>{post.reference}</small>
          <InWordpress post={post} magazine={magazine} now={now} />
        </li>
      ))}
    </ul>
  );
}
