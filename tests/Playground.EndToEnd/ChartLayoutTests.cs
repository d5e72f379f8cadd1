namespace Playground.EndToEnd;

/// <summary>What is drawn where on a chart, asked of its modules in the browser they run in.</summary>
public class ChartLayoutTests(PlaygroundFixture playground)
{
    // A run whose loss falls to just above a baseline, on a plot of 700 by 260 pixels.
    private const string Falling = """
        const { Window } = await import('/assets/test/js/charts/axes.js'), { laidOut, option, spaced } = await import('/assets/test/js/charts/curves.js');
        const window = new Window(0, 1000, false), width = 700, tall = 260, colours = { surface: 'white', others: [] };
        const line = Array.from({ length: 200 }, (_, i) => [5 * (i + 1), 2.2 + 5.4 * Math.exp(-i / 12)]), band = line.map(([x, y]) => [x, y - 0.05, y + 0.05]);
        const view = { metric: 'loss', x: 'step', logs: new Set(), smoothing: 0.9, ghosts: true, zoomed: false, hidden: new Set(), marks: [], baselines: [['neighbours', 2.186], ['uniform', 7.6], ['unigram', 5.6]].map(([name, loss]) => ({ name, loss })) };
        const laid = (line, validation = [], log = false) => laidOut({ curves: [{ id: 'a', name: 'A', place: 0, line, band: line.map(([x, y]) => [x, y - 0.05, y + 0.05]), validation }], edge: { low: 2, high: 7.6, cut: false }, log, width }, 'loss', view, window, tall);
        """;

    [Fact]
    public async Task A_learning_rate_is_drawn_and_told_as_it_was_set()
    {
        var found = await playground.AskChartModules("""
            const columns = new Columns(), rates = Array.from({ length: 200 }, (_, i) => i < 64 ? 0.000853 : 0.000217);
            columns.append(pack(rates.map((rate, i) => [i + 1, i, i, 5, 0.5, rate, 1, 2000, NaN])));
            const { line, band } = columns.decimate('learningRate', 0.9, 0, 200, 640);
            return { exact: line.every(([step, rate]) => rate === Math.fround(rates[step - 1])), points: line.length, band: band.length, told: columns.smoothed('learningRate', 0.9, 64) === Math.fround(0.000217) };
            """);
        Assert.Equal("""{"exact":true,"points":200,"band":0,"told":true}""", found);
    }

    [Fact]
    public async Task The_name_of_a_baseline_stands_where_no_curve_runs()
    {
        var found = await playground.AskChartModules(Falling + """
            const covered = (line, log) => {
              const { ghosts, across } = laid(line, [], log), f = log ? Math.log : v => v;
              const y = value => tall * (1 - (f(value) - f(across.min)) / (f(across.max) - f(across.min)));
              return ghosts.map(({ name, text, place, value, above }) => {
                const middle = window.share(place) * width, half = text.length * 3, top = above ? y(value) - 14 : y(value) + 1;
                return [name, middle - half >= 0 && middle + half <= width && !line.some(([x, v]) => Math.abs(x / 1000 * width - middle) < half && y(v) > top && y(v) < top + 13)];
              });
            };
            return { plain: covered(line, false), log: covered(line, true), rising: covered(line.map(([x, v]) => [1005 - x, v]), false) };
            """);
        const string free = """[["uniform",true],["unigram",true],["neighbours",true]]""";
        Assert.Equal($$"""{"plain":{{free}},"log":{{free}},"rising":{{free}}}""", found);
    }

    [Fact]
    public async Task Names_of_baselines_close_together_do_not_cover_each_other()
    {
        var found = await playground.AskChartModules("""
            const { Room, placeNames } = await import('/assets/test/js/charts/room.js');
            const lines = [100, 104, 108].map(y => ({ y, text: 'neighbours 2.186' }));
            const boxes = placeNames(lines, new Room(700, 260)).map(({ x, above }, i) => ({ x, y: lines[i].y + (above ? -8 : 8) }));
            return boxes.every((a, i) => boxes.every((b, k) => i === k || Math.abs(a.x - b.x) >= 96 || Math.abs(a.y - b.y) >= 13));
            """);
        Assert.Equal("true", found);
    }

    [Fact]
    public async Task The_moment_that_is_shown_has_its_name_where_it_covers_no_baselines()
    {
        var found = await playground.AskChartModules(Falling + """
            const { Room, placeTag } = await import('/assets/test/js/charts/room.js');
            const { room } = laid(line), wide = 80, high = 18, names = room.names;
            const covers = left => { const bottom = tall - placeTag(left, wide, high, room); return names.some(n => n.left < left + wide && n.right > left && n.top < bottom && n.bottom > bottom - high); };
            const lefts = Array.from({ length: width - wide }, (_, left) => left), low = names.find(n => n.bottom > tall - 30);
            const full = new Room(100, 20);
            full.names.push({ left: 0, right: 100, top: 2, bottom: 18 });
            return { names: names.length, covered: lefts.filter(covers).length, low: lefts.filter(left => placeTag(left, wide, high, room) === 4).length > width / 2, above: low ? placeTag(low.left, wide, high, room) > 4 : null, full: placeTag(0, wide, high, full) };
            """);
        Assert.Equal("""{"names":3,"covered":0,"low":true,"above":true,"full":4}""", found);
    }

    [Fact]
    public async Task A_box_is_told_what_it_would_cover_also_between_two_points_far_apart()
    {
        var found = await playground.AskChartModules("""
            const { Room, placeBox } = await import('/assets/test/js/charts/room.js'), room = new Room(400, 200);
            room.line([[0, 0], [400, 200]], 1);
            room.band([[0, 150, 160], [400, 150, 160]], 1);
            room.signs([[240, 40]], 5, 1);
            const corner = placeBox(20, 120, 60, room);
            return { on: room.cost(190, 95, 210, 105) > 0, beside: room.cost(190, 10, 210, 80), band: room.cost(100, 155, 110, 156) > 0, sign: room.cost(230, 36, 237, 38) > 0, corner: [corner.left > 100, room.cost(corner.left, corner.top, corner.left + 120, corner.top + 60)] };
            """);
        Assert.Equal("""{"on":true,"beside":0,"band":true,"sign":true,"corner":[true,0]}""", found);
    }

    [Fact]
    public async Task The_upright_axis_runs_from_one_round_value_to_another()
    {
        var found = await playground.AskChartModules("""
            const { upright } = await import('/assets/test/js/charts/axes.js');
            const ends = (low, high, log) => { const found = upright(low, high, log); return found && [found.min, found.max, found.interval]; };
            return [ends(1.7, 7.6, false), ends(0.1, 0.3, false), ends(0.000217, 0.000853, false), ends(5, 5, false), ends(0, 0, false), ends(3.2, 8.1, true), ends(5, 5, true), ends(0, 1, true), ends(Infinity, -Infinity, false)];
            """);
        Assert.Equal("[[1,8,1],[0.1,0.3,0.05],[0.0002,0.0009,0.0001],[2,8,1],[0,1,0.2],[3,8.5,null],[2.5,10,null],null,null]", found);
    }

    [Fact]
    public async Task A_single_step_is_a_dot_of_the_run_on_screen_and_of_one_behind_it()
    {
        var found = await playground.AskChartModules(Falling + """
            const dots = count => {
              const curve = (id, place) => ({ id, name: id, place, line: line.slice(0, count), band: [], validation: [] });
              const { series } = option(laidOut({ curves: [curve('b', 1), curve('a', 0)], edge: null, log: false, width }, 'loss', view, window, tall), 'loss', view, window, colours);
              return ['a', 'b'].map(id => series.find(s => s.id === id)).map(s => s.showSymbol && s.symbol === 'circle' && s.symbolSize > 5);
            };
            return [dots(1), dots(2)];
            """);
        Assert.Equal("[[true,true],[false,false]]", found);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(60)]
    [InlineData(2000)]
    public async Task Losses_on_text_kept_aside_are_a_line_with_diamonds_however_many_there_are_and_only_baselines_are_dotted(int many)
    {
        var found = await playground.AskChartModules(Falling + $$"""
            const validation = Array.from({ length: {{many}} }, (_, i) => [1000 * (i + 1) / {{many}}, 3]);
            const { series } = option(laid(line, validation), 'loss', view, window, colours);
            const held = series.find(s => s.id === 'a validation'), diamonds = series.find(s => s.id === 'a diamonds'), across = series.at(-1).markLine.data;
            const places = diamonds.data.map(([x]) => x / 1000 * width);
            return { line: held.lineStyle.type, all: held.data.length === {{many}}, symbol: diamonds.symbol, some: places.length >= Math.min({{many}}, 30), apart: places.every((x, i) => i === 0 || x - places[i - 1] >= 13.9), dotted: across.every(l => l.lineStyle.type.join() === '2,4') };
            """);
        Assert.Equal("""{"line":"solid","all":true,"symbol":"diamond","some":true,"apart":true,"dotted":true}""", found);
    }
}
