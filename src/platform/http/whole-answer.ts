/**
 * An answer that holds files, as bytes. The runtime writes a form piece by piece and does not look whether somebody still
 * reads: a client that leaves in the middle would end the process by an error nobody can catch. Files are small (20 MB).
 */
export async function wholeAnswer(response: Response): Promise<Response> {
  const { status, headers } = response;
  if (!headers.get('content-type')?.startsWith('multipart/')) return response;
  return new Response(new Uint8Array(await response.arrayBuffer()), { status, headers });
}
