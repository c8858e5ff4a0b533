/** @type {import("next").NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  // Reader and contributor pictures are served by our own route, never by the image optimiser.
  images: { unoptimized: true },
  // Packages that must stay plain Node modules on the server.
  serverExternalPackages: ["graphile-worker", "postgres", "sharp", "nodemailer"],
  // Pages rendered for one database must not lie on the disk when the server next runs with another.
  experimental: { isrFlushToDisk: false },
  // A reader's own page lies behind a secret address, which no other site and no index may learn.
  headers: async () => [
    {
      source: "/q/:path*",
      headers: [
        { key: "Referrer-Policy", value: "no-referrer" },
        { key: "X-Robots-Tag", value: "noindex, nofollow" },
      ],
    },
  ],
  typescript: { ignoreBuildErrors: false },
};
