namespace Playground.Transformers.Tests;

/// <summary>Tests that look at what all threads of the process share; nothing else runs beside them.</summary>
[CollectionDefinition(nameof(WholeProcess), DisableParallelization = true)]
public sealed class WholeProcess;
