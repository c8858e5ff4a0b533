// Asks for one of the small scripts of readers' pages; a module waits until the page has been read.
import { type Enhancement, enhancementAddress } from "@/app/press/enhancements";

// The rule means classic scripts, which hold up the page.
// oxlint-disable-next-line nextjs/no-sync-scripts
export const Enhance = ({ by }: { by: Enhancement }) => <script type="module" src={enhancementAddress(by)} />;
