namespace Playground.Web.Workers;

/// <summary>The worker said no; the message is its sentence, fit to be shown.</summary>
public sealed class WorkerRefusedException(string sentence) : Exception(sentence);

/// <summary>The worker is away; it comes back by itself.</summary>
public sealed class WorkerAwayException(Exception cause) : Exception("The worker is restarting; this page goes on by itself in a moment.", cause);
