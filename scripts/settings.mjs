// What `npm start` was told by the environment, checked. README lists the same names.

const spoken = (text) => {
  throw new Error(text);
};

function portFrom(text = "3000") {
  const port = Number(text);
  return Number.isInteger(port) && port > 0 && port < 65_536 ? port : spoken(`PORT is "${text}", which is no port number. Give one between 1 and 65535.`);
}

function addressFrom(text) {
  if (!text) return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^https?:$/.test(url.protocol)) spoken(`ASKDESK_URL is "${text}". Give the whole address readers use, such as https://desk.example.org.`);
  return url.origin;
}

/** Where others are told of changed pages. Only the server that tells them asks for it; it is looked at here, where a slip can be said. */
function checkAddress(name, text, example) {
  if (text && !(URL.canParse(text) && /^https?:$/.test(new URL(text).protocol))) spoken(`${name} is "${text}". Give a whole address, such as ${example}, or leave it out.`);
}

/**
 * @returns `port`, `host`, `address` (the public one), and `databaseUrl`, which is null when we are to bring a database:
 *   that is the demo, where everybody may sign in as anybody, and so nobody but this machine may reach it
 */
export function settingsFrom(env) {
  const port = portFrom(env.PORT || undefined);
  const databaseUrl = env.DATABASE_URL || null;
  if (databaseUrl && !/^postgres(ql)?:\/\//.test(databaseUrl)) spoken("DATABASE_URL must be the address of a PostgreSQL database and begin with postgres://.");
  checkAddress("ASKDESK_INDEXNOW_URL", env.ASKDESK_INDEXNOW_URL, "https://api.indexnow.org/indexnow");
  checkAddress("ASKDESK_PURGE_URL", env.ASKDESK_PURGE_URL, "https://api.fastly.com/service/…/purge");
  const isDemo = databaseUrl === null;
  const host = isDemo ? "127.0.0.1" : env.HOST || "127.0.0.1";
  return { port, host, databaseUrl, isDemo, address: addressFrom(env.ASKDESK_URL), ignoredHost: isDemo && env.HOST && env.HOST !== host ? env.HOST : null };
}

/** The environment of the server that follows from the settings. */
export function environmentFor(settings, { url, secrets, setupToken }) {
  const address = settings.address ?? `http://${settings.host === "127.0.0.1" ? "127.0.0.1" : "localhost"}:${settings.port}`;
  const env = { ...secrets, PORT: String(settings.port), DATABASE_URL: url, ASKDESK_URL: address, ASKDESK_DEMO: settings.isDemo ? "1" : "", ASKDESK_SETUP_TOKEN: setupToken ?? "" };
  // Without a public address a person may come by 127.0.0.1 or by localhost: sign-in must answer at the one used.
  return settings.address ? { ...env, NEXTAUTH_URL: settings.address } : { ...env, NEXTAUTH_URL: "", AUTH_TRUST_HOST: "1" };
}
