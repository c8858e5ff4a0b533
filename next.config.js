// Everything comes from here: no other host's script, style, picture or frame. Next writes its own small scripts into cached
// pages, where no nonce can stand, hence 'unsafe-inline'; in development React evaluates code. Forms are left to lead to the
// installation's other host names.
const policy = [
  "default-src 'self'",
  `script-src 'self' 'unsafe-inline'${process.env.NODE_ENV === "development" ? " 'unsafe-eval'" : ""}`,
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "object-src 'none'",
  "base-uri 'self'",
  "frame-ancestors 'self'",
].join("; ");

// What strangers sent by mail or post is served to be saved, or for a frame in which nothing runs and nothing is fetched. A policy that a
// route sets itself gives way to the ones below, so these stand here.
const inert = "sandbox; default-src 'none'; frame-ancestors 'self'";
const frame = "sandbox; default-src 'none'; img-src data:; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'; frame-ancestors 'self'";
const servedUnder = (value, ...sources) => sources.map((source) => ({ source, headers: [{ key: "Content-Security-Policy", value }, { key: "Referrer-Policy", value: "no-referrer" }] }));

/** @type {import("next").NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  // Reader and contributor pictures are served by our own route, never by the image optimiser.
  images: { unoptimized: true },
  // Packages that must stay plain Node modules on the server.
  serverExternalPackages: ["graphile-worker", "postgres", "sharp", "nodemailer", "@citeproc-rs/wasm"],
  // Pages rendered for one database must not lie on the disk when the server next runs with another.
  experimental: { isrFlushToDisk: false },
  // The installation's home, with every magazine ("-" can be no magazine's handle); a magazine's own host has its own, see proxy.ts.
  // Under their public names Next would take the last two for its own metadata and make them when it builds.
  rewrites: async () => ({
    beforeFiles: [
      { source: "/", destination: "/home/-" },
      { source: "/sitemap.xml", destination: "/home/-/sitemap" },
      { source: "/robots.txt", destination: "/home/-/robots" },
    ],
  }),
  // A reader's own page and a guest's lie behind secret addresses, which no other site and no index may learn.
  headers: async () => [
    {
      source: "/:path*",
      headers: [
        { key: "Content-Security-Policy", value: policy },
        { key: "X-Content-Type-Options", value: "nosniff" },
        { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
      ],
    },
    ...servedUnder(inert, "/desk/mail/:id/raw", "/desk/mail/:id/file/:at", "/desk/mail/:id/thumb/:at", "/desk/paper/pages/:id", "/desk/paper/pages/:id/file", "/api/text/:id/claims/:key/scans/:scan"),
    ...servedUnder(frame, "/desk/mail/:id/html", "/desk/mail/:id/part/:at/html"),
    {
      source: "/q/:path*",
      headers: [
        { key: "Referrer-Policy", value: "no-referrer" },
        { key: "X-Robots-Tag", value: "noindex, nofollow" },
      ],
    },
    {
      // Told to no other site. Under no-referrer a form sent without scripts names its origin as "null", and Next refuses its action.
      source: "/sign-off/:path*",
      headers: [
        { key: "Referrer-Policy", value: "same-origin" },
        { key: "X-Robots-Tag", value: "noindex, nofollow" },
      ],
    },
  ],
  typescript: { ignoreBuildErrors: false },
};
