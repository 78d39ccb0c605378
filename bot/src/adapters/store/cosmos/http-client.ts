import { type HttpClient, type PipelineResponse, createDefaultHttpClient } from '@azure/core-rest-pipeline';

const GONE = 410;
const IS_QUERY = 'x-ms-documentdb-isquery';
const SUBSTATUS = 'x-ms-substatus';

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

/**
 * Mends two answers before version 4.10.1 of the SDK sees them.
 *
 * A range of the container that was split or merged answers 410. In a query the SDK takes that for a reason to ask the same range again
 * at once and for ever, so that nothing else of the process ever runs. Without the substatus it throws, and asking again is ours.
 *
 * Something between us and the service, a gateway for one, refuses in words of its own. The SDK reads the words as JSON before it looks
 * at the status, and so what it throws has none; then nobody knows that the request may have been carried out.
 */
const mended = (isQuery: boolean, response: PipelineResponse): PipelineResponse => {
  if (response.status === GONE && isQuery) response.headers.set(SUBSTATUS, '0');
  return response.status >= 400 && !isJson(response.bodyAsText ?? '') ? { ...response, bodyAsText: '{}' } : response;
};

export const makeHttpClient = (inner: HttpClient = createDefaultHttpClient()): HttpClient => ({
  sendRequest: async (request) => mended(request.headers.has(IS_QUERY), await inner.sendRequest(request)),
});
