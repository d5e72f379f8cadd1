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
    private bool _isOnTheWay; // the browser is going there

    public LessonSeat(LessonBook book, PageAddress address)
    {
        (_book, _address) = (book, address);
        address.Changed += Moved;
    }

    /// <summary>Something about the lesson is another, or this page's part in it; from any thread.</summary>
    public event Action? Changed;

    public Lesson? Lesson { get; private set; }

    /// <summary>By which this page goes on leading when it is loaded again.</summary>
    public LessonKey? Key { get; private set; }

    public LessonRole Role => Lesson is null ? LessonRole.None : Key is not null ? LessonRole.Leads : LessonRole.Follows;

    /// <summary>A follower went elsewhere: their page stays there until they come back.</summary>
    public bool IsStray { get; private set; }

    /// <summary>It follows, and has not gone anywhere yet.</summary>
    public bool IsNew => _taken is null;

    /// <summary>Why the part in the lesson ended, where that was not this page's doing.</summary>
    public string? Farewell { get; private set; }

    public void Lead(LessonKey? before = null)
    {
        Leave();
        (var lesson, Key) = _book.Lead(this, before);
        Sit(lesson);
        Moved();
    }

    /// <param name="code">As <see cref="LessonBook.Read"/> gives it.</param>
    /// <param name="isStray">Whether this page looked around by itself before it was loaded again.</param>
    public void Follow(string code, bool isStray = false)
    {
        Leave();
        (IsStray, _taken, _isOnTheWay) = (isStray, null, false);
        Sit(_book.Follow(this, code, isStray));
    }

    /// <summary>Ends the lesson that this page leads, or leaves the one that it follows.</summary>
    public void Leave()
    {
        if (Role is LessonRole.Leads)
        {
            _book.End(this, Lesson!);
        }

        Rise(null);
    }

    /// <summary>Back to where the leader is.</summary>
    public void ComeBack()
    {
        Stray(false);
        (_taken, _isOnTheWay) = (null, false);
        Changed?.Invoke();
    }

    /// <summary>Goes where the leader is, if this page follows and is elsewhere. A page that comes back keeps its own place in the browser's history.</summary>
    public async Task GoAlong()
    {
        if (Role is not LessonRole.Follows || IsStray || _isOnTheWay || Lesson is not { IsLed: true, Where: { } where } || (_taken is not null && PageAddress.IsSame(where, _taken)))
        {
            return;
        }

        var isFirst = _taken is null && !FollowPage.IsAt(_address.Now);
        _taken = where;
        if (!PageAddress.IsSame(_address.Now, where))
        {
            _isOnTheWay = true;
            await _address.Go(where, replaces: !isFirst);
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
        else if (IsStray && Lesson is { IsLed: true, Where: { } where } && PageAddress.IsSame(_address.Now, where))
        {
            _taken = where;
            Stray(false); // the leader came here, too
            Changed?.Invoke();
        }
    }

    public void Dispose()
    {
        _address.Changed -= Moved;
        Rise(null); // the leader may come back: the lesson waits
    }

    private void Moved()
    {
        if (Role is LessonRole.Leads && !FollowPage.IsAt(_address.Now))
        {
            Lesson!.Move(this, _address.Now);
        }
        else if (Role is LessonRole.Follows && _taken is not null)
        {
            _taken = IsStray ? Lesson!.Where! : _taken; // who is where the leader was has not come back
            var isThere = PageAddress.IsSame(_address.Now, _taken);
            if (_isOnTheWay)
            {
                _isOnTheWay = !isThere;
                Changed?.Invoke(); // the leader may be further on
            }
            else if (isThere == IsStray)
            {
                Stray(!isThere);
                Changed?.Invoke();
            }
        }
    }

    private void Stray(bool isStray)
    {
        IsStray = isStray;
        Lesson?.Stray(this, isStray);
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
            (Lesson, Key, IsStray, Farewell) = (null, null, false, farewell);
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
