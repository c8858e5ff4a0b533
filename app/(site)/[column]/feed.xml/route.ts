// The column as RSS. Cached like its pages, and renewed with them.
import { columnRoute } from "@/app/feeds";

export const dynamic = "force-static";
export const generateStaticParams = () => [];
export const GET = columnRoute("feed.xml");
