// What bench:asked calls of the desk itself, bundled into one module: the matcher as the reading pane and the form use it.
export { closeDatabase } from "@/db/client";
export { isProbably } from "@/lib/asked/likeness";
export { recall } from "@/lib/asked/recall";
