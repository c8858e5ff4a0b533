/** @type {import("next").NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  // Reader and contributor pictures are served by our own route, never by the image optimiser.
  images: { unoptimized: true },
  // Packages that must stay plain Node modules on the server.
  serverExternalPackages: ["graphile-worker", "postgres", "sharp", "nodemailer"],
  typescript: { ignoreBuildErrors: false },
};
