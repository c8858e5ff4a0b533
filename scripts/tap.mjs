// A pipe to the database that can be shut and opened, to see what a desk does while its database is away.
import { once } from "node:events";
import { createServer as createHttp } from "node:http";
import { connect, createServer } from "node:net";

/**
 * @param databaseUrl the database behind the pipe
 * @returns `{ urlOf, control, close() }`: the database's address through the pipe, and the address at which POST /shut
 *   and POST /open work it
 */
export async function openTap(databaseUrl) {
  const { hostname, port } = new URL(databaseUrl);
  const through = new Set();
  const pipe = createServer((client) => {
    const server = connect(Number(port), hostname);
    for (const [one, other] of [[client, server], [server, client]]) {
      through.add(one);
      one.on("error", () => other.destroy()).on("close", () => {
        through.delete(one);
        other.destroy();
      });
      one.pipe(other);
    }
  });
  let at = 0; // keeps its port while shut
  const open = async () => {
    pipe.listen(at, "127.0.0.1");
    await once(pipe, "listening");
    at = pipe.address().port;
  };
  const shut = () => {
    pipe.close();
    for (const socket of through) socket.destroy();
  };
  await open();
  const control = createHttp(async (request, response) => {
    if (request.url === "/shut") shut();
    else if (!pipe.listening) await open();
    response.end();
  }).listen(0, "127.0.0.1");
  await once(control, "listening");
  return {
    urlOf: (name) => Object.assign(new URL(databaseUrl), { port: String(at), pathname: `/${name}` }).href,
    control: `http://127.0.0.1:${control.address().port}`,
    close() {
      shut();
      control.close();
      control.closeAllConnections();
    },
  };
}
