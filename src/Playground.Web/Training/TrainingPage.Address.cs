using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Playground.Contracts;
using Playground.Web.Bench;
using Playground.Web.Charts;
using Playground.Web.Lessons;
using Playground.Web.Shell;

namespace Playground.Web.Training;

/// <content>What the address says of the sentence, and of the run on screen: its moment, how its curves are looked at, and the runs behind it.</content>
public sealed partial class TrainingPage
{
    private bool _isCompared; // what the address says lies behind the run has been taken over
    private bool _isFollowed; // the run of this address was opened just now, with all that it says

    [Inject] private LessonSeat Seat { get; set; } = null!;

    private readonly LedRuns _led;

    /// <summary>The run on screen, which a new one would replace; null: there is none, or it is the one that a whole class looks at.</summary>
    private RunSummary? Replaceable => _run is not null && IsLed(_run.Id) ? null : _run;

    /// <summary>Somebody else starts the run that all look at, also while this page looks around.</summary>
    private bool Follows => Seat.Role is LessonRole.Follows;

    private bool IsFollowing => Follows && !Seat.IsStray;

    private string Path => RunId is null ? "/training" : $"/training/{RunId}";

    /// <summary>The step whose model the address says is shown; null: now.</summary>
    private int? Moment => Step(BenchLink.Of(Address.Uri.ToString()));

    private AttentionPlace Place => AttentionPlace.Of(BenchLink.Of(Address.Uri.ToString()));

    /// <summary>Another view of the page was opened: by a link to it, or by the browser's buttons.</summary>
    private void TakeAddress(object? sender, LocationChangedEventArgs e) => _ = OnPage(() =>
    {
        var isNews = !_isFollowed && PageAddress.IsPage(Path, Address.Now);
        _isFollowed = false;
        if (isNews)
        {
            _link = BenchLink.Of(e.Location).With(e.HistoryEntryState);
            TakeSentenceToCome();
            if (_run is not null)
            {
                TakeSentence(_run.Recipe);
            }

            if (RunId is not null)
            {
                _compared.Take(Behind(_link), RunId);
                _view?.Take(_link, Step(_link), ChartView.Read(new(e.Location)));
            }

            StateHasChanged();
        }
    });

    private bool IsLed(string run) => Seat.LedPage is { } page && _runs.GroupOf(run).Any(member => PageAddress.IsPage($"/training/{member.Id}", page));

    /// <summary>The leader may have gone to another run, or the lesson may have ended.</summary>
    private void SeatChanged() => _ = OnPage(StateHasChanged);

    private async Task OnPage(Action work)
    {
        try
        {
            await InvokeAsync(work);
        }
        catch (Exception e) when (!_gone.IsCancellationRequested)
        {
            await DispatchExceptionAsync(e);
        }
    }

    /// <summary>What lies behind the run when the page opens; later everybody sees to that.</summary>
    private void TakeCompared()
    {
        if (!_isCompared)
        {
            _isCompared = true;
            _compared.Take(Behind(_link), RunId);
        }

        _compared.TakeGroupOf(_onScreen);
    }

    /// <summary>Another run is on screen: what was laid behind the one before lies behind it, too, unless its address says otherwise, or the leader of a lesson has nothing there.</summary>
    private void FollowCompared()
    {
        if (_isCompared && (IsFollowing || Behind(_link) is not null))
        {
            _compared.Take(Behind(_link), RunId);
        }
        else
        {
            _compared.TakeGroupOf(RunId);
            ShowCompared(byHand: false);
        }
    }

    private void Compare(string run)
    {
        _compared.Turn(run);
        ShowCompared(byHand: true);
    }

    private void ShowCompared(bool byHand)
    {
        if (_isCompared && Shown is not null)
        {
            _ = Address.Put(Path, new Dictionary<string, string?> { ["with"] = _compared.Named(RunId) }, byHand);
        }
    }

    /// <summary>One's own sentence goes along to another run, and into its address; who follows a lesson sees the leader's.</summary>
    private void TakeSentence(RunRecipe recipe)
    {
        Bench.Probe.Take(recipe, _link, keepsOwn: !IsFollowing);
        ShowOwnSentence(recipe.Objective);
    }

    /// <summary>Without a run the form says what it will answer.</summary>
    private void TakeSentenceToCome()
    {
        if (RunId is null)
        {
            Bench.Probe.Take(Bench.Draft.Objective, _link!, Words.CommonMask);
            ShowOwnSentence(Bench.Draft.Objective);
        }
    }

    private void ShowOwnSentence(Objective objective)
    {
        if (Bench.Probe.IsOwn(objective) && _link?.Text is null)
        {
            ShowSentence(objective, byHand: false);
        }
    }

    /// <summary>The sentence to come is another; a run's view sees to its own.</summary>
    private void Edited() => ShowSentence(Bench.Draft.Objective, byHand: true);

    private void ShowSentence(Objective objective, bool byHand) => _ = Address.PutSentence(Path, Bench.Probe.Link(objective), new Dictionary<string, string?>(), byHand);

    private static string? Behind(BenchLink? link) => link?.More?.GetValueOrDefault("with");

    private static int? Step(BenchLink link) => int.TryParse(link.More?.GetValueOrDefault("moment"), NumberStyles.None, CultureInfo.InvariantCulture, out var step) ? step : null;
}
