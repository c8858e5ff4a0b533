// `npm run front`: the configuration of an nginx that serves readers' pages from where the press lays them down (app/press/front.ts),
// and asks the desk for everything else. Printed to be read, and put where nginx looks for it.
import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "..");

/** What every page says, as next.config.js has it, but that no script may stand in a page: printed pages have none. */
async function headersOfPages() {
  const { default: config } = await import("../next.config.js");
  const [{ headers }] = await config.headers();
  return headers.map(({ key, value }) => [key, key === "Content-Security-Policy" ? value.replace(/script-src [^;]*/, "script-src 'self'") : value]);
}

/** Files that never change under their names, from where they lie. */
const asTheyLie = (address, folder) => `  location ${address} {
    alias ${folder};
    types { text/css css; text/javascript js; font/woff2 woff2; }
    default_type application/octet-stream;
    gzip on;
    gzip_types text/css text/javascript;
    add_header X-Content-Type-Options "nosniff";
    add_header Cache-Control "public, max-age=31536000, immutable";
  }`;

/**
 * What stands inside nginx's `http`.
 * @param options `at`: the folder of the desk itself, whose styles, scripts and faces are served from where they lie; `front`: the folder
 *   given as ASKDESK_FRONT; `desk`: host and port the server listens on; `listen` and `names` as in
 *   nginx's own `listen` and `server_name`; `more`: lines for the server, such as certificates
 */
export async function frontConfiguration({ at = root, front, desk, listen, names, more = "" }) {
  const headers = (await headersOfPages()).map(([name, value]) => `    add_header ${name} "${value}";`).join("\n");
  const printed = `    try_files /$host$uri/index.html /$host$uri @desk;
    default_type application/octet-stream;
${headers}
    add_header Cache-Control "public, max-age=0, must-revalidate";`;
  const feed = (name, type) => `  location ~ /feed\\.${name}$ {
    types { }
${printed.replace("application/octet-stream", `"${type}; charset=utf-8"`)}
  }`;
  return `upstream askdesk {
  server ${desk};
  keepalive 64;
}
# What is asked with a query, or is no mere reading, is the desk's.
map "$request_method:$args" $is_desks {
  default 1;
  "GET:" 0;
  "HEAD:" 0;
}
server {
  listen ${listen};
  server_name ${names};
  root ${join(resolve(front), "now")};
  client_max_body_size 121m;
  gzip_static on;
  gzip_vary on;
  charset utf-8;
  error_page 418 = @desk;
  if ($is_desks) { return 418; }
${more}
  location / {
    types { text/html html; }
${printed}
  }
${feed("xml", "application/rss+xml")}
${feed("atom", "application/atom+xml")}
${feed("json", "application/feed+json")}
${asTheyLie("/_next/static/", join(at, ".next/static/"))}
${asTheyLie("/static/fonts/", join(at, "public/static/fonts/"))}
  location @desk {
    proxy_pass http://askdesk;
    proxy_http_version 1.1;
    proxy_set_header Connection "";
    proxy_set_header Host $http_host;
    proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
    proxy_set_header X-Forwarded-Proto $scheme;
    proxy_buffering off;
    proxy_read_timeout 300s;
  }
}
`;
}

if (process.argv[1] === import.meta.filename) {
  const { ASKDESK_FRONT: front = join(root, "data/front"), ASKDESK_URL: url, PORT: port = "3000", HOST: host = "127.0.0.1" } = process.env;
  const name = url && URL.canParse(url) ? new URL(url).hostname : "_";
  process.stdout.write(await frontConfiguration({ front, desk: `${host}:${port}`, listen: "80", names: name }));
}
