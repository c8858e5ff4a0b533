// The answer for reference managers. Cached like its page, and renewed with it.
import { citedFile } from "@/app/parts/cited-file";
import { ris } from "@/lib/export/ris";

export const dynamic = "force-static";
export const generateStaticParams = () => [];

export const GET = async (_: Request, { params }: { params: Promise<{ column: string; path: string }> }): Promise<Response> => citedFile(await params, { ending: "ris", type: "application/x-research-info-systems", write: ris });
