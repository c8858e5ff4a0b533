// What does not exist, or not for this person: the two are never told apart.
import Link from "next/link";

export default function NotFound() {
  return (
    <main className="page" id="main">
      <h1>Nothing here</h1>
      <p className="empty copy">This page does not exist, or not for you. A question that was given back or passed to another is no longer shown. <Link className="link" href="/desk">Back to the desk</Link></p>
    </main>
  );
}
