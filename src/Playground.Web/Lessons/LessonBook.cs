using System.Security.Cryptography;

namespace Playground.Web.Lessons;

/// <summary>The lessons that are held in this process, by their codes.</summary>
public sealed class LessonBook
{
    /// <summary>Letters of a code.</summary>
    public const int CodeLength = 4;

    // Read from a wall and typed on a phone: nothing that looks like something else, and no words.
    private const string Letters = "BCDFGHJKLMNPQRSTVWXZ";

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Lesson> _lessons = [];

    /// <summary>What somebody typed as a code is written; null where it can't be one.</summary>
    public static string? Read(string? typed)
    {
        var code = new string([.. (typed ?? "").Where(c => !char.IsWhiteSpace(c)).Select(char.ToUpperInvariant)]);
        return code.Length == CodeLength && code.All(Letters.Contains) ? code : null;
    }

    /// <summary>Leads a lesson.</summary>
    /// <param name="before">One that this page led before it was loaded again: it goes on under the same code. Null: a new one.</param>
    public (Lesson Lesson, LessonKey Key) Lead(LessonSeat leader, LessonKey? before)
    {
        LessonKey key;
        Lesson lesson;
        lock (_gate)
        {
            (lesson, key) = Open(before ?? New());
            while (!lesson.TryLead(leader, key.Secret))
            {
                (lesson, key) = Open(New()); // somebody else leads under that code by now
            }
        }

        lesson.TellOfLeader();
        return (lesson, key);

        (Lesson Lesson, LessonKey Key) Open(LessonKey key) => (Of(key.Code), key);
    }

    /// <summary>Follows a lesson, or waits for somebody to lead it.</summary>
    /// <param name="isStray">Whether they look around by themselves at first.</param>
    public Lesson Follow(LessonSeat follower, string code, bool isStray)
    {
        Lesson lesson;
        lock (_gate)
        {
            lesson = Of(code);
            lesson.Join(follower, isStray);
        }

        lesson.TellOfFollower();
        return lesson;
    }

    /// <summary>Ends a lesson for all who follow it.</summary>
    public void End(LessonSeat leader, Lesson lesson)
    {
        lock (_gate)
        {
            if (lesson.IsLedBy(leader))
            {
                _lessons.Remove(lesson.Code);
            }
        }

        lesson.End(leader);
    }

    public void Leave(LessonSeat seat, Lesson lesson)
    {
        lesson.Leave(seat);
        lock (_gate)
        {
            if (lesson.IsEmpty && _lessons.GetValueOrDefault(lesson.Code) == lesson)
            {
                _lessons.Remove(lesson.Code);
            }
        }
    }

    private Lesson Of(string code) => _lessons.TryGetValue(code, out var lesson) ? lesson : _lessons[code] = new(code);

    private LessonKey New()
    {
        string code;
        do
        {
            code = RandomNumberGenerator.GetString(Letters, CodeLength);
        }
        while (_lessons.ContainsKey(code));

        return new(code, RandomNumberGenerator.GetHexString(32));
    }
}

/// <summary>By which a page that was loaded again goes on leading.</summary>
/// <param name="Secret">Known to the leader's browser alone.</param>
public sealed record LessonKey(string Code, string Secret);
