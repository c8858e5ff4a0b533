// The server: one process, in which the press answers what it has printed and the framework everything else.
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import next from "next";
import { compress } from "./compress";
import { openFront } from "./front";
import { markWhatGoesOn } from "./goes-on";
import { pressAnswers } from "./press";

const [port, hostname] = [Number(process.env.PORT ?? 3000), process.env.ASKDESK_HOST ?? "127.0.0.1"];
const own = hostname === "0.0.0.0" ? "127.0.0.1" : hostname === "::" ? "[::1]" : hostname.includes(":") ? `[${hostname}]` : hostname;
// As the framework's own start leaves it: by this the server reaches itself.
process.env["__NEXT_PRIVATE_ORIGIN"] = `http://${own}:${port}`;

const framework = next({ dev: false, dir: process.cwd(), hostname: own, port });
const ready = openFront().then(() => framework.prepare());

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    await ready;
    if (await pressAnswers(request, response)) return;
    markWhatGoesOn(request);
    compress(request, response);
    await framework.getRequestHandler()(request, response);
  } catch (error) {
    process.stderr.write(`${request.method} could not be answered: ${error instanceof Error ? error.stack : String(error)}\n`);
    if (!response.headersSent) response.writeHead(500, { "content-type": "text/plain; charset=utf-8" });
    response.end("The fault is ours.");
  }
}

// A proxy in front keeps its connections for a minute; were ours closed sooner, a request could be on its way into a closed one.
const server = createServer({ keepAliveTimeout: 65_000 }, (request, response) => void answer(request, response));
server.on("error", (error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
server.listen(port, hostname);
ready.catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
});

/** Answers what has been asked, and ends. */
function stop(code: number): void {
  server.close(() => void framework.close().finally(() => process.exit(code)));
  server.closeIdleConnections();
}
process.once("SIGTERM", () => stop(143));
process.once("SIGINT", () => stop(130));
