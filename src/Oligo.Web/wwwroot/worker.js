// The calculator runs in a worker, so that no text, however long, holds up the page.
import { dotnet } from './_framework/dotnet.js';
import { serve } from './serve.js';

serve(dotnet.create(), globalThis);
