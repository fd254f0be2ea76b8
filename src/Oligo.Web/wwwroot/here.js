// The calculator in the page itself, for hosts and browsers that let a page start no worker. Imported by nothing else.
import { dotnet } from './_framework/dotnet.js';
import { serve } from './serve.js';

export const start = port => serve(dotnet.create(), port);
