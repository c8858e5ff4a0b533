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
  // The server around the framework does (app/press/compress.ts).
  compress: false,
  // Reader and contributor pictures are served by our own route, never by the image optimiser.
  images: { unoptimized: true },
  // Packages that must stay plain Node modules on the server.
  serverExternalPackages: ["graphile-worker", "postgres", "sharp", "nodemailer", "@citeproc-rs/wasm", "@napi-rs/canvas"],
  // Readers' pages are kept by the press (app/press), which knows when they are stale; a second copy would only be one more to renew.
  cacheMaxMemorySize: 0,
  experimental: { isrFlushToDisk: false },
  // The installation's home, with every magazine ("-" can be no magazine's handle); a magazine's own host has its own, see proxy.ts.
  // Under their public names Next would take the sitemap and robots.txt for its own metadata and make them when it builds.
  rewrites: async () => ({
    beforeFiles: [
      { source: "/", destination: "/home/-" },
      { source: "/sitemap.xml", destination: "/home/-/sitemap" },
      { source: "/robots.txt", destination: "/home/-/robots" },
      { source: "/sitemaps/:part(news|pages-\\d{1,6}|answers-\\d{1,6}).xml", destination: "/home/-/sitemaps/:part" },
      { source: "/:key([a-z0-9]{32}).txt", destination: "/home/-/key/:key" },
    ],
  }),
  // A reader's own page and a guest's lie behind secret addresses, which no other site and no index may learn.
  headers: async () => [
    {
      // A refused form within another site's frame says under its own policy who may frame it (app/api/ask/[column]/framed).
      source: "/:path((?!api/ask/[^/]+/framed$).*)",
      headers: [
        { key: "Content-Security-Policy", value: policy },
        { key: "X-Content-Type-Options", value: "nosniff" },
        { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
      ],
    },
    ...servedUnder(inert, "/desk/mail/:id/raw", "/desk/mail/:id/file/:at", "/desk/mail/:id/thumb/:at", "/desk/paper/pages/:id", "/desk/paper/pages/:id/file", "/api/text/:id/claims/:key/scans/:scan"),
    // A logo may be a drawing. Pages show it as a picture, in which nothing runs; alone, nothing runs in it either.
    ...servedUnder(inert, "/static/logos/:id"),
    // The mark in a font's name changes with it.
    { source: "/static/fonts/:file(.+\\.woff2)", headers: [{ key: "Cache-Control", value: "public, max-age=31536000, immutable" }] },
    ...servedUnder(frame, "/desk/mail/:id/html", "/desk/mail/:id/part/:at/html"),
    {
      source: "/q/:path*",
      headers: [
        { key: "Referrer-Policy", value: "no-referrer" },
        { key: "X-Robots-Tag", value: "noindex, nofollow" },
      ],
    },
    // Told to no other site. Under no-referrer a form sent without scripts names its origin as "null", and Next refuses its action.
    ...["/sign-off/:path*", "/invitation/:path*"].map((source) => ({
      source,
      headers: [
        { key: "Referrer-Policy", value: "same-origin" },
        { key: "X-Robots-Tag", value: "noindex, nofollow" },
      ],
    })),
  ],
  typescript: { ignoreBuildErrors: false },
};
