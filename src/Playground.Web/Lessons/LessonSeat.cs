using Microsoft.JSInterop;
using Playground.Web.Shell;

namespace Playground.Web.Lessons;

/// <summary>What a page has to do with a lesson.</summary>
public enum LessonRole
{
    None,
    Leads,
    Follows,
}

/// <summary>One page's place in a lesson: it leads, or it follows and perhaps looks around by itself. Used on its circuit only, but for the lesson's events.</summary>
public sealed class LessonSeat : IDisposable
{
    private readonly LessonBook _book;
    private readonly PageAddress _address;
    private string? _taken; // the leader's place that this page went to last
    private string? _there; // and what its own address said then
    private bool _isOnTheWay; // the browser is going there
    private bool _hasActed; // a stray one has done more than its address says

    private readonly BrowserConnection _browser;
    private LessonKey? _former; // of the lesson that this page led last

    public LessonSeat(LessonBook book, PageAddress address, BrowserConnection browser)
    {
        (_book, _address, _browser) = (book, address, browser);
        address.Changed += Moved;
        browser.Changed += BrowserChanged;
    }

    /// <summary>Something about the lesson is another, or this page's part in it; from any thread.</summary>
    public event Action? Changed;

    public Lesson? Lesson { get; private set; }

    /// <summary>By which this page goes on leading when it is loaded again.</summary>
    public LessonKey? Key { get; private set; }

    public LessonRole Role => Lesson is null ? LessonRole.None : Key is not null ? LessonRole.Leads : LessonRole.Follows;

    /// <summary>A follower went elsewhere: their page stays there until they come back.</summary>
    public bool IsStray { get; private set; }

    /// <summary>Where the leader is, for who follows; null: nobody leads this page.</summary>
    public string? LedPage => Role is LessonRole.Follows && Lesson is { IsLed: true } lesson ? lesson.Where : null;

    /// <summary>It follows, and has not gone anywhere yet.</summary>
    public bool IsNew => _taken is null;

    /// <summary>Why the part in the lesson ended, where that was not this page's doing.</summary>
    public string? Farewell { get; private set; }

    /// <param name="before">By which this page led one before it was loaded again; null: a new one.</param>
    public void Lead(LessonKey? before = null)
    {
        if (before is not null && before == Key)
        {
            return; // it still does
        }

        Leave();
        (var lesson, Key) = _book.Lead(this, before ?? _former); // whoever goes on after a break finds the code that all know
        Sit(lesson);
        Moved(byHand: false);
    }

    /// <param name="code">As <see cref="LessonBook.Read"/> gives it.</param>
    /// <param name="isStray">Whether this page looked around by itself before it was loaded again.</param>
    public void Follow(string code, bool isStray = false)
    {
        Leave();
        (IsStray, _taken, _there, _isOnTheWay, _hasActed) = (isStray, null, null, false, false);
        Sit(_book.Follow(this, code, isStray));
    }

    /// <summary>Ends the lesson that this page leads, or leaves the one that it follows.</summary>
    public void Leave()
    {
        if (Role is LessonRole.Leads)
        {
            _book.End(this, Lesson!);
            _former = Key;
        }

        Rise(null);
    }

    /// <summary>Back to where the leader is.</summary>
    public void ComeBack()
    {
        (_taken, _there, _isOnTheWay, _hasActed) = (null, null, false, false);
        Stray(false);
    }

    /// <summary>Somebody writes or chooses something on a page that follows: it is not to be taken from under their hands.</summary>
    public void Act()
    {
        if (Role is LessonRole.Follows && !_hasActed)
        {
            _hasActed = true;
            Stray(true);
        }
    }

    /// <summary>Goes where the leader is, if this page follows and is elsewhere. A page that comes back keeps its own place in the browser's history.</summary>
    /// <exception cref="JSException">The browser could not load what it takes; the next time it is tried again.</exception>
    public async Task GoAlong()
    {
        if (Role is not LessonRole.Follows || IsStray || _isOnTheWay || Lesson is not { IsLed: true, Where: { } where } || (_taken is not null && PageAddress.IsSame(where, _taken)))
        {
            return;
        }

        var isFirst = _taken is null && !FollowPage.IsAt(_address.Now);
        _taken = where;
        if (PageAddress.IsSame(_address.Now, where))
        {
            _there = _address.Now;
            return;
        }

        _isOnTheWay = true;
        try
        {
            await _address.Go(where, replaces: !isFirst);
        }
        catch (JSException)
        {
            (_taken, _isOnTheWay) = (null, false);
            throw;
        }
    }

    /// <summary>Takes note of what the lesson has become.</summary>
    public void Update()
    {
        if (Lesson is { HasEnded: true } ended)
        {
            Rise($"Lesson {ended.Code} has ended. This page stays where it is.");
        }
        else if (Role is LessonRole.Leads && !Lesson!.IsLedBy(this))
        {
            Rise($"Lesson {Lesson.Code} is led from another window now.");
        }
        else
        {
            Consider(); // the leader may have come here
        }
    }

    public void Dispose()
    {
        _address.Changed -= Moved;
        _browser.Changed -= BrowserChanged;
        Rise(null); // the leader may come back: the lesson waits
    }

    private void BrowserChanged() => Lesson?.SetAway(this, !_browser.IsUp);

    private void Moved(bool byHand)
    {
        if (Role is LessonRole.Leads && !FollowPage.IsAt(_address.Now))
        {
            Lesson!.Move(this, _address.Now);
        }
        else if (_isOnTheWay)
        {
            if (PageAddress.IsSame(_address.Now, _taken!))
            {
                (_there, _isOnTheWay) = (_address.Now, false);
                Changed?.Invoke(); // the leader may be further on
            }
        }
        else if (!byHand && !IsStray && _there is not null)
        {
            _there = _address.Now; // what the page shows there, in its own words
        }
        else
        {
            Consider();
        }
    }

    /// <summary>Whether this page is elsewhere. Who has gone elsewhere comes back by themselves only to where the leader is.</summary>
    private void Consider()
    {
        if (Role is LessonRole.Follows && !_isOnTheWay && !_hasActed && (IsStray ? Lesson!.Where : _there) is { } place && PageAddress.IsSame(_address.Now, place) == IsStray)
        {
            (_taken, _there) = IsStray ? (place, _address.Now) : (_taken, _there);
            Stray(!IsStray);
        }
    }

    private void Stray(bool isStray)
    {
        IsStray = isStray;
        Lesson?.Stray(this, isStray);
        Changed?.Invoke();
    }

    private void Sit(Lesson lesson)
    {
        (Lesson, Farewell) = (lesson, null);
        lesson.Changed += Tell;
        lesson.CrowdChanged += TellLeader;
        Changed?.Invoke();
    }

    private void Rise(string? farewell)
    {
        if (Lesson is { } lesson)
        {
            lesson.Changed -= Tell;
            lesson.CrowdChanged -= TellLeader;
            _book.Leave(this, lesson);
            (Lesson, Key, IsStray, _isOnTheWay, Farewell) = (null, null, false, false, farewell);
            Changed?.Invoke();
        }
    }

    private void Tell() => Changed?.Invoke();

    private void TellLeader()
    {
        if (Role is LessonRole.Leads)
        {
            Changed?.Invoke();
        }
    }
}
