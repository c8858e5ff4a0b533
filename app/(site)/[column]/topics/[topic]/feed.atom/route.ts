// A column’s topic as Atom. Cached like its pages, and renewed with them.
import { topicRoute } from "@/app/feeds";

export const dynamic = "force-static";
export const generateStaticParams = () => [];
export const GET = topicRoute("feed.atom");
