// Next calls this once when a server starts, before the first request.
export async function register(): Promise<void> {
  // The other runtimes are the edge and the build; both lack what is begun here.
  if (process.env.NEXT_RUNTIME === "nodejs" && process.env.DATABASE_URL) await (await import("./app/begin")).begin();
}
