import { serveThread } from '#platform/threads/serve-thread.ts';
import { inspectBytes, type UploadedFile } from './inspect-bytes.ts';

serveThread((file: UploadedFile) => inspectBytes(file));
