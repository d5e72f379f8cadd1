using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Playground.Contracts;
using static Microsoft.Playwright.Assertions;

namespace Playground.EndToEnd;

/// <summary>A class whose pages go where the teacher's page goes.</summary>
public sealed class LessonTests(PlaygroundFixture playground) : IClassFixture<StopsRuns>
{
    private static readonly RunRecipe Tiny = new() { Name = "Looked at together", CorpusId = "simple-english", Layers = 1, Hidden = 32, Heads = 2, Steps = 60, Probe = "The cat sat on the mat.", ProbeMasked = [new(4, 7)] };

    [Fact]
    public async Task A_class_sees_the_page_the_sentence_its_hidden_words_the_run_and_the_moment_that_the_teacher_shows()
    {
        var run = await playground.Server.StartRun(Tiny);
        await playground.Server.RunUntil(run, "completed");
        var (teacher, code) = await Lead("/");
        var student = await playground.Open("/corpora", 390, 844, dark: true, finger: true);
        await student.GetByRole(AriaRole.Button, new() { Name = "Lead or follow a lesson" }).ClickAsync();
        await student.GetByLabel("Code of the lesson").FillAsync(code[..3] + (code[3] == 'X' ? 'Z' : 'X')); // mistyped
        await student.Keyboard.PressAsync("Enter");
        await Expect(student.Locator(".mud-dialog [role=status]")).ToContainTextAsync("Check the code");
        await student.GetByLabel("Code of the lesson").FillAsync(code.ToLowerInvariant());
        await student.GetByRole(AriaRole.Button, new() { Name = "Follow", Exact = true }).ClickAsync();
        await Expect(student.Sentence()).ToHaveValueAsync("The [MASK] sat on the mat.");
        await Expect(student.Locator(".mud-dialog")).ToHaveCountAsync(0);
        await Expect(teacher.Locator(".le-count")).ToHaveTextAsync("1");

        await teacher.Sentence().FillAsync("My dog likes cold water.");
        await teacher.Word("cold").ClickAsync();
        await Expect(student.Sentence()).ToHaveValueAsync("My dog likes cold water.");
        await Expect(student.Locator("h2").First).ToHaveTextAsync("Mask 1 — was “cold”");

        await Visit(teacher, "Next word");
        await teacher.Sentence().FillAsync("The old man went");
        await Expect(student.Sentence()).ToHaveValueAsync("The old man went");
        await teacher.Word("man").ClickAsync();
        await Expect(student.Locator(".pg-words button[aria-pressed=true]")).ToContainTextAsync("man");

        await Visit(teacher, "Inside");
        await teacher.GetByRole(AriaRole.Button, new() { Name = "Head 2" }).ClickAsync();
        await Expect(student.GetByRole(AriaRole.Button, new() { Name = "Head 2" })).ToHaveAttributeAsync("aria-pressed", "true");

        await Visit(teacher, "Training");
        await teacher.Sentence().FillAsync("A fish can swim."); // that the run to come will answer
        await Expect(student.Locator(".tr-probe .pg-sentence-field")).ToHaveValueAsync("A fish can swim.");
        await teacher.Locator($"a.tr-run[href='/training/{run}']").ClickAsync();
        await Expect(student.Locator(".tr-run-title h2")).ToContainTextAsync("Looked at together");
        await teacher.Locator(".tr-probe .pg-sentence-field").FillAsync("The cat sat on the mat.");
        await teacher.Locator(".tr-probe .pg-word").Filter(new() { HasText = "cat" }).ClickAsync();
        await Expect(student.Locator(".tr-probe .tr-place h3")).ToContainTextAsync("cat");
        await teacher.Locator(".tr-probe .pg-word").Filter(new() { HasText = "mat" }).ClickAsync();
        await Expect(student.Locator(".tr-probe .tr-place h3")).ToHaveCountAsync(2);
        await teacher.Locator("[data-metric=accuracy]").ClickAsync();
        await Expect(student.Locator(".chart-title")).ToHaveTextAsync("Accuracy");
        await teacher.GetByRole(AriaRole.Button, new() { Name = "Look closer" }).ClickAsync();
        await Expect(student.Locator(".chart[data-zoomed]")).ToBeVisibleAsync();
        await teacher.GetByRole(AriaRole.Button, new() { Name = "Whole" }).ClickAsync();
        await Expect(student.Locator(".chart[data-zoomed]")).ToHaveCountAsync(0);
        await teacher.Locator(".mo-slider").FocusAsync();
        await teacher.Keyboard.PressAsync("Home");
        await Expect(student.Locator(".tr-probe .tr-then")).ToContainTextAsync("as at step 0");
        await teacher.Keyboard.PressAsync("End");
        await Expect(student.Locator(".tr-probe .tr-then")).ToContainTextAsync("as at step 60");
        await teacher.Locator(".mo-now").ClickAsync();
        await Expect(student.Locator(".tr-probe .tr-then")).ToHaveCountAsync(0);
        await Expect(student.Locator(".le-back")).ToHaveCountAsync(0); // nothing of all that was the student's doing

        await teacher.GetByRole(AriaRole.Button, new() { NameRegex = new($"^You lead lesson {code}") }).ClickAsync();
        await teacher.GetByRole(AriaRole.Button, new() { Name = "Stop leading" }).ClickAsync();
        await Expect(student.Locator(".mud-snackbar").Filter(new() { HasText = $"Lesson {code} has ended." })).ToBeVisibleAsync();
        await Expect(student.Locator(".tr-probe")).ToBeVisibleAsync();
        await teacher.CloseAsync();
        await student.CloseAsync();
    }

    [Fact]
    public async Task Who_tries_something_alone_stays_there_also_over_a_reload_and_comes_back_with_a_click_to_a_teacher_who_reloaded_too()
    {
        var (teacher, code) = await Lead("/");
        var student = await playground.Open($"/follow/{code}");
        await Expect(student.Sentence()).ToHaveValueAsync("The [MASK] sat on the mat.");
        await student.Sentence().FillAsync("The bird sang all day.");
        await student.Word("bird").ClickAsync();
        await Expect(student.Locator(".le-back")).ToBeVisibleAsync();
        await Visit(teacher, "Texts");
        await Expect(teacher.Locator(".pg-entry").First).ToBeVisibleAsync();
        await student.ReloadAsync();
        await Expect(student.Sentence()).ToHaveValueAsync("The bird sang all day.");
        await teacher.ReloadAsync();
        await Expect(teacher.GetByRole(AriaRole.Button, new() { Name = $"You lead lesson {code} 1 page follows" })).ToBeVisibleAsync();
        await student.Locator(".le-back").ClickAsync();
        await Expect(student.Locator(".pg-entry").First).ToBeVisibleAsync();
        await Expect(student.Locator(".le-back")).ToHaveCountAsync(0);
        await Visit(teacher, "Mask");
        await Expect(student.Sentence()).ToHaveValueAsync("The [MASK] sat on the mat."); // what the teacher sees, who has just come
        await student.GoBackAsync(); // what was written alone is where it was
        await Expect(student.Sentence()).ToHaveValueAsync("The bird sang all day.");
        await teacher.CloseAsync();
        await student.CloseAsync();
    }

    [Fact]
    public async Task A_form_that_a_student_fills_in_is_not_taken_from_under_their_hands()
    {
        var (teacher, code) = await Lead("/training");
        var student = await playground.Open($"/follow/{code}");
        await student.GetByLabel("Steps", new() { Exact = true }).FillAsync("777");
        await Expect(student.Locator(".le-back")).ToBeVisibleAsync();
        await Visit(teacher, "Texts");
        await Expect(teacher.Locator(".pg-entry").First).ToBeVisibleAsync();
        await Expect(teacher.GetByRole(AriaRole.Button, new() { Name = $"You lead lesson {code} 1 page follows" })).ToBeVisibleAsync();
        await Expect(student.GetByLabel("Steps", new() { Exact = true })).ToHaveValueAsync("777");
        await student.Locator(".le-back").ClickAsync();
        await Expect(student.Locator(".pg-entry").First).ToBeVisibleAsync();
        await student.GoBackAsync();
        await Expect(student.GetByLabel("Steps", new() { Exact = true })).ToHaveValueAsync("777");
        await teacher.CloseAsync();
        await student.CloseAsync();
    }

    [Fact]
    public async Task A_student_whose_network_was_away_is_where_the_lesson_is_when_it_is_back()
    {
        var (teacher, code) = await Lead("/");
        await using var link = new BreakableLink(playground.Server.Url);
        var student = await playground.Open("/");
        await student.GotoAsync(new Uri(link.Url, $"/follow/{code}").ToString());
        await Expect(student.Sentence()).ToBeVisibleAsync();
        link.Cut();
        await Expect(student.Locator("#components-reconnect-modal")).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await Visit(teacher, "Next word");
        await Expect(teacher.Bars().First).ToBeVisibleAsync();
        await Visit(teacher, "Texts");
        await Expect(teacher.Locator(".pg-entry").First).ToBeVisibleAsync();
        link.Mend();
        await Expect(student.Locator(".pg-entry").First).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await Expect(student.Locator(".le-back")).ToHaveCountAsync(0);
        await teacher.CloseAsync();
        await student.CloseAsync();
    }

    [Theory]
    [InlineData(1440, false)]
    [InlineData(390, true)]
    public async Task The_code_its_picture_and_the_way_in_can_be_read_by_everybody_and_fit_a_phone_with_letters_of_twice_the_size(int width, bool dark)
    {
        var named = new UriBuilder(playground.Server.Url) { Host = "playground.localhost", Path = "/inside" }.Uri; // as a school's server would be called
        var (teacher, code) = await Lead(named.ToString(), width, dark, close: false);
        await Expect(teacher.Locator(".le-address")).ToHaveTextAsync($"{named.Authority}/follow");
        await Expect(teacher.Locator(".le-picture")).ToBeVisibleAsync();
        await Settled(teacher);
        Assert.Empty((await teacher.RunAxe()).Violations);
        var student = await playground.Open("/follow/XYZ", width, 844, dark);
        await Expect(student.GetByRole(AriaRole.Alert)).ToHaveTextAsync("The code has 4 letters, none of them A, E, I, O, U or Y; “XYZ” can't be it.");
        Assert.Empty((await student.RunAxe()).Violations);
        await student.GetByLabel("Code of the lesson").FillAsync(code);
        await student.Keyboard.PressAsync("Enter");
        await Expect(student.Locator(".pg-token").First).ToBeVisibleAsync();
        await Visit(student, "Mask");
        await Expect(student.Locator(".le-back")).ToBeVisibleAsync();
        await Settled(student);
        Assert.Empty((await student.RunAxe()).Violations);
        foreach (var page in (IPage[])[teacher, student])
        {
            await page.SetViewportSizeAsync(320, 640);
            await page.EvaluateAsync("document.documentElement.style.fontSize = '200%'");
            Assert.Equal("", await page.EvaluateAsync<string>(
                "() => [...document.querySelectorAll('.pg-bar :is(button, a), .mud-dialog *')].filter(one => one.checkVisibility() && (one.getBoundingClientRect().right > innerWidth + .5 || one.getBoundingClientRect().left < -.5)).map(one => one.outerHTML.slice(0, 90)).join('; ')"));
            Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "The page is wider than its window.");
            await page.CloseAsync();
        }
    }

    [Fact]
    public async Task What_a_student_reads_of_whose_run_it_is_moves_nothing_on_the_run_s_page()
    {
        var run = await playground.Server.StartRun(Tiny with { Steps = 100_000 });
        await playground.Server.Steer(run, "pause");
        var (teacher, code) = await Lead($"/training/{run}");
        var student = await playground.Open($"/follow/{code}");
        await Expect(student.Locator(".tr-start-button")).ToHaveTextAsync("Start a run of your own");
        await Expect(student.Locator(".tr-led")).ToHaveTextAsync("In a lesson only its leader steers this run.");
        var places = new Dictionary<int, string>();
        foreach (var width in (int[])[1440, 1280])
        {
            await student.SetViewportSizeAsync(width, 900);
            places[width] = await Places();
        }

        await teacher.GetByRole(AriaRole.Button, new() { NameRegex = new($"^You lead lesson {code}") }).ClickAsync();
        await teacher.GetByRole(AriaRole.Button, new() { Name = "Stop leading" }).ClickAsync();
        await Expect(student.Locator(".tr-led")).ToHaveCountAsync(0);
        foreach (var (width, before) in places)
        {
            await student.SetViewportSizeAsync(width, 900);
            Assert.Equal(await Places(), before);
        }

        await teacher.CloseAsync();
        await student.CloseAsync();

        Task<string> Places() => student.EvaluateAsync<string>(
            """
            () => [".tr-run-head .tr-controls", ".tr-fold", ".tr-standing", ".tr-both", ".tr-form fieldset"]
              .map(part => `${part} ${Math.round(document.querySelector(part).getBoundingClientRect().top)}`).join(", ")
            """);
    }

    private async Task<(IPage Teacher, string Code)> Lead(string path, int width = 1440, bool dark = false, bool close = true)
    {
        var teacher = await playground.Open(path, width, 900, dark);
        await teacher.GetByRole(AriaRole.Button, new() { Name = "Lead or follow a lesson" }).ClickAsync();
        await teacher.GetByRole(AriaRole.Button, new() { Name = "Lead a lesson" }).ClickAsync();
        var code = (await teacher.Locator(".le-code").InnerTextAsync()).Trim();
        if (close)
        {
            await teacher.Locator(".mud-dialog").GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();
            await Expect(teacher.Locator(".mud-dialog")).ToHaveCountAsync(0);
        }

        return (teacher, code);
    }

    /// <summary>Goes to another page, and is there.</summary>
    private static async Task Visit(IPage page, string name)
    {
        var link = page.GetByRole(AriaRole.Navigation, new() { Name = "Pages" }).GetByRole(AriaRole.Link, new() { Name = name, Exact = true });
        await link.ClickAsync();
        await Expect(link).ToHaveAttributeAsync("aria-current", "page");
    }

    private static async Task Settled(IPage page) => await page.WaitForFunctionAsync("() => document.getAnimations().every(one => one.playState === 'finished')");
}
