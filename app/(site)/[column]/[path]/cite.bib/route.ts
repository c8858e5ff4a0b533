// The answer for BibTeX. Cached like its page, and renewed with it.
import { citedFile } from "@/app/parts/cited-file";
import { bibtex } from "@/lib/export/bibtex";

export const dynamic = "force-static";
export const generateStaticParams = () => [];

export const GET = async (_: Request, { params }: { params: Promise<{ column: string; path: string }> }): Promise<Response> => citedFile(await params, { ending: "bib", type: "application/x-bibtex", write: bibtex });
