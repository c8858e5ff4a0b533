import { openApi } from "@/lib/export/openapi";
import { installationUrl } from "@/lib/magazine/address";
import { told } from "../told";

export const dynamic = "force-dynamic";

export const GET = (request: Request): Response => told(request, openApi(installationUrl()));
