using Playground.Web.Training;

namespace Playground.Web.Tests.Training;

public sealed class ProbeHistoryTests
{
    [Fact]
    public void A_long_run_stays_whole_within_the_limit()
    {
        var history = new ProbeHistory();
        for (var step = 1; step <= 20_000; step++)
        {
            history.Add(step, [A.Candidate(1, "dog", step / 20_000.0, 1)], null);
        }

        var steps = history.Moments.Select(m => m.Step).ToList();
        Assert.True(steps.Count <= ProbeHistory.Most);
        Assert.Equal((1, 20_000), (steps[0], steps[^1]));
        Assert.Equal(steps.Order().Distinct(), steps);
        Assert.True(steps.Zip(steps.Skip(1), (a, b) => b - a).Max() < 20_000 / (ProbeHistory.Most / 8));
    }

    [Fact]
    public void A_word_that_was_not_among_the_candidates_has_no_number()
    {
        var history = new ProbeHistory();
        history.Add(1, [A.Candidate(1, "dog", 0.5, 1)], null);
        history.Add(2, [A.Candidate(2, "cat", 0.6, 1)], null);
        Assert.Equal([(1, 0.5), (2, null)], history.Of(1));
    }

    [Fact]
    public void A_new_answer_at_the_same_step_replaces_the_old_one()
    {
        var history = new ProbeHistory();
        history.Add(3, [A.Candidate(1, "dog", 0.5, 1)], null);
        history.Add(3, [A.Candidate(1, "dog", 0.7, 1)], null);
        Assert.Equal([(3, 0.7)], history.Of(1));
    }

    [Fact]
    public void Earlier_moments_stand_in_front_and_later_ones_that_were_kept_too_change_nothing()
    {
        var history = new ProbeHistory();
        history.Add(30, [A.Candidate(1, "dog", 0.5, 1)], null);
        history.Precede([0, 10, 30, 40], [new(A.Candidate(1, "dog", 0.7, 1), false, [0.1, 0.2, 0.6, 0.7])]);
        Assert.Equal([(0, 0.1), (10, 0.2), (30, 0.5)], history.Of(1));
    }
}
