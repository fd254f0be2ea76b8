// Runs the published assembly under node: node main.mjs FOLDER, where FOLDER has _framework.
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const folder = pathToFileURL(resolve(process.argv[2], '_framework/dotnet.js'));
const { dotnet } = await import(folder.href);
const { getConfig, runMain } = await dotnet.create();
process.exit(await runMain(getConfig().mainAssemblyName, []));
