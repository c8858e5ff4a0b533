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
  typescript: { ignoreBuildErrors: false },
};
