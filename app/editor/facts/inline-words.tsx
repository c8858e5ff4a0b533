// A few words with their looks: a source in a ledger, a title in a list.
import type { Inline } from "@/lib/kit/doc";
import { ParagraphText } from "@/app/parts/document-text";

export const InlineWords = ({ words }: { words: Inline[] }) => <ParagraphText paragraph={{ type: "paragraph", content: words }} />;
