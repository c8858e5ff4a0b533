// A historian’s answers as JSON. Cached like its pages, and renewed with them.
import { contributorRoute } from "@/app/feeds";

export const dynamic = "force-static";
export const generateStaticParams = () => [];
export const GET = contributorRoute("feed.json");
