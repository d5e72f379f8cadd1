using Playground.Transformers;

namespace Playground.Worker.Corpora.SimpleEnglish.Grammar;

/// <summary>A rule of the grammar is written wrongly.</summary>
internal sealed class GrammarException(string message) : PlaygroundException(message);
