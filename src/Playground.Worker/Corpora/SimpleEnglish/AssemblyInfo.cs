using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Playground.Worker.Tests")]
