// What machines get from a home.

export const asXml = (body: string): Response => new Response(body, { headers: { "content-type": "application/xml; charset=utf-8" } });
export const asText = (body: string): Response => new Response(body, { headers: { "content-type": "text/plain; charset=utf-8" } });
export const nothing = (): Response => new Response("There is nothing here.\n", { status: 404, headers: { "content-type": "text/plain; charset=utf-8" } });
