namespace Playground.Contracts;

/// <summary>When a run stops by itself; null for neither. Body of <c>POST /api/runs/{id}/stop-at</c>.</summary>
/// <param name="AtStep">After this step.</param>
/// <param name="AtValidationLoss">When a validation loss is at or below this.</param>
public sealed record StopConditions(int? AtStep = null, double? AtValidationLoss = null);

/// <summary>Body of <c>POST /api/runs/{id}/learning-rate</c>.</summary>
/// <param name="LearningRate">The new peak of the schedule, from the next step on.</param>
public sealed record NewLearningRate(double? LearningRate = null);

/// <summary>Body of <c>POST /api/runs/{id}/pace</c>.</summary>
/// <param name="StepsPerSecond">How many steps a second the run trains at most; null, or left out: as many as the machine can.</param>
public sealed record NewPace(double? StepsPerSecond = null);

/// <summary>Body of <c>POST /api/runs/{id}/more-steps</c>.</summary>
/// <param name="Steps">How many steps the run gets in addition to those it has.</param>
public sealed record MoreSteps(int? Steps = null);

/// <summary>What a run is called and what was written down about it; what is left out stays. Body of <c>PATCH /api/runs/{id}</c>.</summary>
public sealed record RunWords(string? Name = null, string? Note = null);
