using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Playground.Contracts;
using Playground.Web.Bench;
using Playground.Web.Charts;
using Playground.Web.Lessons;
using Playground.Web.Shell;

namespace Playground.Web.Training;

/// <content>What the address says of the run on screen: its sentence and moment, and the runs behind it.</content>
public sealed partial class TrainingPage
{
    private bool _isCompared; // what the address says lies behind the run has been taken over
    private bool _isFollowed; // the run of this address was opened just now, with all that it says

    [Inject] private LessonSeat Seat { get; set; } = null!;

    private bool IsFollowing => Seat is { Role: LessonRole.Follows, IsStray: false };

    /// <summary>Runs behind the one on screen, for who follows a link to such a view.</summary>
    [SupplyParameterFromQuery(Name = "with")] public string? With { get; set; }

    /// <summary>The step whose model is shown, for who follows such a link.</summary>
    [SupplyParameterFromQuery(Name = "moment")] public string? Moment { get; set; }

    /// <summary>Another view of the run on screen was opened: by a link to it, or by the browser's buttons.</summary>
    private void TakeAddress(object? sender, LocationChangedEventArgs e) => _ = InvokeAsync(() =>
    {
        var isNews = !_isFollowed && RunId is not null && PageAddress.Path(Address.Now) == $"/training/{RunId}";
        _isFollowed = false;
        if (isNews)
        {
            _link = BenchLink.Of(e.Location);
            if (_run is not null)
            {
                TakeSentence(_run.Recipe);
            }

            _compared.Take(_link.More?.GetValueOrDefault("with"), RunId);
            _view?.Take(_link, Step(_link.More?.GetValueOrDefault("moment")), ChartView.Read(new(e.Location)));
            StateHasChanged();
        }
    });

    /// <summary>What lies behind the run when the page opens; later everybody sees to that.</summary>
    private void TakeCompared()
    {
        if (!_isCompared)
        {
            _isCompared = true;
            _compared.Take(With, RunId);
        }

        _compared.TakeGroupOf(_onScreen);
    }

    /// <summary>Another run is on screen: those that were laid behind the one before lie behind it, too, unless its address says others, or a lesson's leader has none.</summary>
    private void FollowCompared()
    {
        var named = _link?.More?.GetValueOrDefault("with");
        if (_isCompared && (named is not null || IsFollowing))
        {
            _compared.Take(named, RunId);
        }
        else
        {
            _compared.TakeGroupOf(RunId);
            ShowCompared();
        }
    }

    private void Compare(string run)
    {
        _compared.Turn(run);
        ShowCompared();
    }

    private void ShowCompared()
    {
        if (_isCompared && Shown is not null)
        {
            _ = Address.Put(new Dictionary<string, string?> { ["with"] = _compared.Named(RunId) });
        }
    }

    /// <summary>One's own sentence goes along to another run, and into its address; who follows a lesson sees the leader's.</summary>
    private void TakeSentence(RunRecipe recipe)
    {
        Bench.Probe.Take(recipe, _link, keepsOwn: !IsFollowing);
        if (Bench.Probe.IsOwn(recipe.Objective) && _link?.Text is null)
        {
            var own = Bench.Probe.Link(recipe.Objective).Fitting($"/training/{RunId}").Query;
            _ = Address.Put(new Dictionary<string, string?> { ["text"] = own["text"], ["masks"] = own["masks"] });
        }
    }

    private static int? Step(string? moment) => int.TryParse(moment, NumberStyles.None, CultureInfo.InvariantCulture, out var step) ? step : null;
}
