using Playground.Web.Shell;

namespace Playground.Web.Lessons;

/// <summary>
/// Pages that go where another page goes. It lives as long as somebody leads or follows it; a leader who is away for a moment finds their
/// followers again. Used from many circuits at once; its events come from whichever caused them.
/// </summary>
/// <param name="code">By which followers find it.</param>
public sealed class Lesson(string code)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<LessonSeat, bool> _followers = []; // whether they look around by themselves
    private readonly HashSet<LessonSeat> _away = []; // whose browser is not there: closed without a word, perhaps
    private LessonSeat? _leader;
    private string? _key;

    /// <summary>It has moved, is led or not led any more, or has ended.</summary>
    public event Action? Changed;

    /// <summary>Others follow it, or look around.</summary>
    public event Action? CrowdChanged;

    public string Code { get; } = code;

    /// <summary>Path and query of the leader's page; null until somebody has led it.</summary>
    public string? Where { get; private set; }

    /// <summary>It was ended by its leader.</summary>
    public bool HasEnded { get; private set; }

    public bool IsLed => Locked(() => _leader is not null);

    public int Followers => Locked(() => _followers.Keys.Count(IsThere));

    /// <summary>Of the followers, those who look around by themselves just now.</summary>
    public int Strays => Locked(() => _followers.Count(follower => follower.Value && IsThere(follower.Key)));

    internal bool IsEmpty => Locked(() => _leader is null && _followers.Count == 0);

    public bool IsLedBy(LessonSeat seat) => Locked(() => _leader == seat);

    /// <summary>Goes on from another place.</summary>
    public void Move(LessonSeat leader, string where)
    {
        var moved = Locked(() =>
        {
            var isNew = _leader == leader && !HasEnded && (Where is null || !PageAddress.IsSame(Where, where));
            Where = isNew ? where : Where;
            return isNew;
        });
        if (moved)
        {
            Changed?.Invoke();
        }
    }

    /// <summary>Whoever has the key leads it, also in the place of one who did: a page that was loaded again, or opened a second time.</summary>
    internal bool TryLead(LessonSeat leader, string key) => Locked(() =>
    {
        var isTheirs = _key is null || _key == key;
        (_leader, _key) = isTheirs ? (leader, key) : (_leader, _key);
        return isTheirs;
    });

    internal void Join(LessonSeat follower, bool isStray) => Locked(() => _followers[follower] = isStray);

    internal void TellOfLeader() => Changed?.Invoke();

    internal void TellOfFollower() => CrowdChanged?.Invoke();

    /// <param name="isStray">Whether they look around by themselves.</param>
    internal void Stray(LessonSeat follower, bool isStray)
    {
        Locked(() => _followers[follower] = isStray);
        CrowdChanged?.Invoke();
    }

    internal void SetAway(LessonSeat seat, bool isAway)
    {
        if (Locked(() => isAway ? _away.Add(seat) : _away.Remove(seat)))
        {
            CrowdChanged?.Invoke();
        }
    }

    internal void End(LessonSeat leader)
    {
        if (Locked(() => HasEnded = HasEnded || _leader == leader))
        {
            Changed?.Invoke();
        }
    }

    internal void Leave(LessonSeat seat)
    {
        var (led, followed) = Locked(() =>
        {
            var led = _leader == seat;
            _leader = led ? null : _leader;
            _away.Remove(seat);
            return (led, _followers.Remove(seat));
        });
        if (led)
        {
            Changed?.Invoke();
        }

        if (followed)
        {
            CrowdChanged?.Invoke();
        }
    }

    private bool IsThere(LessonSeat seat) => !_away.Contains(seat);

    private T Locked<T>(Func<T> work)
    {
        lock (_gate)
        {
            return work();
        }
    }
}
