using System.Runtime.Versioning;

[assembly: SupportedOSPlatform("browser")]

// The page calls the exports of Calculator; there is nothing to run.
return 0;
