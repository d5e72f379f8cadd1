using System.Text.Json;

namespace Playground.EndToEnd;

/// <summary>The charts' arithmetic, asked in the browser it runs in and compared with the plain way to compute the same.</summary>
public class ChartModuleTests(PlaygroundFixture playground)
{
    [Fact]
    public async Task A_step_that_is_already_drawn_is_left_out_and_a_large_token_count_stays_exact()
    {
        var found = await Ask("""
            const columns = new Columns(), far = 123_456_789_012;
            const came = [columns.append(pack([row(1, 5), row(2, 4, 4.5), [3, far, 60, 3, 0.5, 0.001, 1, 2000, NaN]])), columns.append(pack([row(2, 9), row(3, 9)])), columns.append(pack([row(3, 9), [4, far + 1, 61, 2, 0.5, 0.001, 1, 2000, NaN]]))];
            return { came, length: columns.length, losses: [0, 1, 2, 3].map(i => columns.value('loss', i)), tokens: columns.at('tokens', 3) - columns.at('tokens', 2), held: columns.validation('loss'), before: [columns.validationBefore('loss', 0), columns.validationBefore('loss', 3)] };
            """);
        Assert.Equal("""{"came":[true,false,true],"length":4,"losses":[5,4,3,2],"tokens":1,"held":[[2,4.5]],"before":[null,4.5]}""", found);
    }

    [Fact]
    public async Task A_tiles_number_is_the_mean_of_twenty_steps_and_perplexity_is_taken_of_the_mean_loss()
    {
        var found = await Ask("""
            const columns = filled(100, step => step % 2 === 0 ? 3 : 2);
            return [columns.recent('loss', 99), Math.log(columns.recent('perplexity', 99)), columns.recent('loss', 0), columns.recent('loss', 2), columns.value('loss', 99), columns.recent('tokensPerSecond', 99)]
              .map(value => Number(value.toFixed(4)));
            """);
        Assert.Equal("[2.5,2.5,2,2.3333,3,2000]", found);
    }

    [Theory]
    [InlineData(640, false)]
    [InlineData(37, false)]
    [InlineData(640, true)]
    public async Task Of_100_000_points_a_line_keeps_every_spike_however_few_pixels_it_has(int pixels, bool log)
    {
        var found = await Ask($$"""
            const losses = [NaN];
            const columns = filled(100_000, step => losses[step] = step === 77_777 ? 40 : step === 31_313 ? -3 : step % 1000 === 0 ? NaN : 2 + random());
            const from = 20_000, to = 90_000;
            const { line, band } = columns.decimate('loss', 0.9, from, to, {{pixels}}, 'step', {{(log ? "true" : "false")}});
            const inside = losses.slice(from, to + 1).filter(Number.isFinite);
            return {
              highest: Math.max(...band.map(b => b[2])), lowest: Math.min(...band.map(b => b[1])),
              pieces: band.length >= {{pixels}} / 2.1 - 1 && band.length <= {{pixels}} + 2,
              ordered: line.every((p, i) => i === 0 || p[0] > line[i - 1][0]),
              covered: band.every(([x, low, high], i) => i === 0 || losses.slice(band[i - 1][0] + 1, x + 1).filter(Number.isFinite).every(l => Math.fround(l) >= low && Math.fround(l) <= high)),
              reaches: line[0][0] >= from - 1 && line.at(-1)[0] >= to - 1,
            };
            """);
        Assert.Equal("""{"highest":40,"lowest":-3,"pieces":true,"ordered":true,"covered":true,"reaches":true}""", found);
    }

    [Fact]
    public async Task The_smoothed_curve_is_the_moving_average_over_an_eighth_of_the_points_at_most_and_perplexity_is_taken_of_the_mean_loss()
    {
        var found = await Ask("""
            const losses = [], columns = filled(3000, step => losses[step - 1] = step % 50 === 0 ? NaN : 5 * Math.exp(-step / 900) + random());
            let mean = 0, count = 0, off = 0, perplexity = 0;
            losses.forEach((raw, i) => {
              const loss = Math.fround(raw);
              const weight = [1, 2, 3, 4, 5, 6, 7, 8].includes(++count) ? 0 : count < 160 ? (count - 8) / count : 0.95; // 1 - 8/160 = 0.95
              if (Number.isFinite(loss)) mean = weight * mean + (1 - weight) * loss; else count--;
              off = Math.max(off, Math.abs(columns.smoothed('loss', 0.95, i) - mean));
              perplexity = Math.max(perplexity, Math.abs(Math.log(columns.smoothed('perplexity', 0.95, i)) - mean));
            });
            const falling = filled(200, step => 8 * Math.exp(-step / 20)), lag = i => falling.smoothed('loss', 0.9, i) - falling.value('loss', i);
            return { off: off < 1e-6, perplexity: perplexity < 1e-6, raw: columns.smoothed('loss', 0, 7) === Math.fround(losses[7]), lag: [5, 20, 40].every(i => lag(i) < 0.5) };
            """);
        Assert.Equal("""{"off":true,"perplexity":true,"raw":true,"lag":true}""", found);
    }

    [Fact]
    public async Task The_lowest_and_highest_of_any_stretch_are_those_found_by_reading_it_through()
    {
        var found = await Ask("""
            const { MinMax } = await import('/assets/test/js/charts/min-max.js');
            const values = new Float32Array(5000), extremes = new MinMax(), found = {};
            let wrong = 0, empty = 0;
            for (let length = 0; length < values.length;) {
              const until = Math.min(values.length, length + 1 + Math.floor(random() * 300));
              for (; length < until; length++) values[length] = random() < 0.1 ? [NaN, Infinity, -Infinity][length % 3] : random() - 0.5;
              extremes.extend(values, length);
              for (let n = 0; n < 40; n++) {
                const start = Math.floor(random() * length), end = Math.min(length, start + 1 + Math.floor(random() ** 3 * length));
                const read = [...values.subarray(start, end)].filter(Number.isFinite), any = extremes.range(start, end, found);
                if (any !== read.length > 0 || (any && (found.low !== Math.min(...read) || found.high !== Math.max(...read)))) wrong++;
                if (!any) empty++;
              }
            }
            return { wrong, sawEmptyOnes: empty > 0 };
            """);
        Assert.Equal("""{"wrong":0,"sawEmptyOnes":true}""", found);
    }

    [Theory]
    [InlineData("seconds", "[0, 0.12, 0.1203, 0.1204, 0.125]", """["0 s","0.12 s","","","0.125 s"]""")]
    [InlineData("seconds", "[300, 300.5, 301, 301.5]", """["5:00","","5:01",""]""")]
    [InlineData("tokens", "[16400000, 16410000, 16420000, 16500000]", """["16.4M","","","16.5M"]""")]
    [InlineData("step", "[1, 2, 3]", """["1","2","3"]""")]
    public async Task A_place_on_the_axis_that_would_read_as_the_one_before_it_has_no_name(string along, string places, string names)
    {
        var found = await Ask($$"""
            const { placeNamer } = await import('/assets/test/js/charts/reading.js');
            const name = placeNamer('{{along}}'), places = {{places}};
            const once = places.map(name), twice = places.flatMap(place => [name(place), name(place)]).filter((_, i) => i % 2 === 1);
            return JSON.stringify(once) === JSON.stringify(twice) ? once : [once, twice];
            """);
        Assert.Equal(names, found);
    }

    [Fact]
    public async Task A_place_behind_an_edge_whose_name_is_not_shown_has_its_own_though_it_reads_alike()
    {
        var found = await Ask("""
            const { placeNamer } = await import('/assets/test/js/charts/reading.js');
            return [300.2, 300.5, 300.7, 301].map(placeNamer('seconds', 300.2));
            """);
        Assert.Equal("""["5:00","5:00","","5:01"]""", found);
    }

    [Fact]
    public async Task A_place_keeps_its_place_from_steps_to_tokens_to_time_and_back()
    {
        var found = await Ask("""
            const columns = new Columns();
            columns.append(pack([[1, 50, 0.5, 5, 0, 0, 0, 0, NaN], [2, 250, 0.75, 4, 0, 0, 0, 0, NaN], [4, 300, 3, 3, 0, 0, 0, 0, NaN]]));
            const there = [0.5, 1, 1.5, 2, 3, 4, 8].map(step => columns.convert(step, 'step', 'tokens'));
            const back = there.map(tokens => columns.convert(columns.convert(tokens, 'tokens', 'seconds'), 'seconds', 'step'));
            return { there, back: back.map(step => Number(step.toFixed(9))), nearest: [0, 1.4, 1.6, 3.1, 99].map(place => columns.nearest(place)), none: new Columns().nearest(3) };
            """);
        Assert.Equal("""{"there":[25,50,150,250,275,300,600],"back":[0.5,1,1.5,2,3,4,8],"nearest":[0,0,1,2,2],"none":-1}""", found);
    }

    [Fact]
    public async Task Zooming_and_moving_stay_inside_the_whole_axis_and_zooming_out_ends_at_all_of_it()
    {
        var found = await Ask("""
            const { Window, zoomed, moved, roomFor, height } = await import('/assets/test/js/charts/axes.js');
            const round = pair => pair?.map(place => Number(place.toPrecision(6))) ?? null;
            const whole = new Window(0, 1000, false), log = new Window(1, 10_000, true), half = new Window(250, 750, false);
            const band = Array.from({ length: 200 }, (_, i) => [i, 1, i === 9 ? 900 : 2]);
            return {
              middle: round(zoomed(whole, whole, 0.5)), left: round(zoomed(whole, whole, 0.5, 0)), logMiddle: round(zoomed(log, log, 0.5)), out: zoomed(half, whole, 2),
              edge: round(moved(half, whole, 5)), start: round(moved(half, whole, -5)), back: round(moved(half, whole, -0.1)), decades: [1, 10, 100, 10_000].map(place => log.share(place)), place: round([log.place(0.75)]),
              room: [3, 10, 11, 99, 1234].map(roomFor), cut: height([band], false), whole: height([band], true), none: height([[]], false),
            };
            """);
        Assert.Equal(
            """{"middle":[250,750],"left":[0,500],"logMiddle":[10,1000],"out":null,"edge":[500,1000],"start":[0,500],"back":[200,700],"decades":[0,0.25,0.5,1],"place":[1000],"room":[3,10,15,100,1500],"""
            + """ "cut":{"low":1,"high":2.1,"cut":true},"whole":{"low":1,"high":900,"cut":false},"none":null}""".TrimStart(),
            found);
    }

    [Fact]
    public async Task A_part_of_a_logarithmic_axis_has_whole_steps_to_read_and_marks_close_together_have_names_that_do_not_cover_each_other()
    {
        var found = await Ask("""
            const { Window, placeTicks } = await import('/assets/test/js/charts/axes.js'), { markLines } = await import('/assets/test/js/charts/curves.js');
            const ticks = (x, from, to) => placeTicks(x, new Window(from, to, true));
            const marks = [{ place: 500, kind: 'trouble' }, { place: 145, kind: 'learningRate' }, { place: 150, kind: 'resumed' }, { place: 160, kind: 'note' }];
            const lines = markLines(marks, new Window(0, 1500, false), 700, { surface: 'white' });
            return {
              whole: ticks('step', 1, 1500), part: ticks('step', 210, 640), few: ticks('step', 15, 17), between: ticks('step', 15.2, 15.8).length > 2, seconds: ticks('seconds', 15, 24).length >= 3,
              rows: lines.map(({ xAxis, label }) => [xAxis, label.show ? label.distance : null]),
            };
            """);
        Assert.Equal("""{"whole":[1,10,100,1000],"part":[300,400,500,600],"few":[15,16,17],"between":true,"seconds":true,"rows":[[145,3],[150,-14],[160,null],[500,3]]}""", found);
    }

    [Fact]
    public async Task The_curve_of_a_small_chart_does_not_touch_its_highest_and_lowest_value_in_figures()
    {
        var found = await Ask("""
            const { Sparkline } = await import('/assets/test/js/charts/sparkline.js'), { Window } = await import('/assets/test/js/charts/axes.js');
            const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas'), curve = [], figures = [];
            const pen = new Proxy({}, { set: () => true, get: (_, name) => (text, at, baseline) => { if (name === 'lineTo') curve.push(at); if (name === 'fillText') figures.push(baseline); } });
            for (const [name, value] of Object.entries({ clientWidth: 150, clientHeight: 84, getContext: () => pen })) Object.defineProperty(canvas, name, { value });
            canvas.style.fontSize = '10px';
            document.documentElement.append(canvas);
            const line = [[0, 8], [50, 2], [100, 3]], band = line.map(([x, y]) => [x, y, y]);
            new Sparkline(canvas, 'loss').draw({ curves: [{ place: 0, line, band, validation: [] }], edge: { low: 2, high: 8 } }, new Window(0, 100, false), { surface: 'white', others: [] });
            const [highest, lowest] = figures, tall = 8; // of a figure above its baseline
            return { above: Math.min(...curve) > highest, below: Math.max(...curve) < lowest - tall, room: Math.max(...curve) - Math.min(...curve) > 50 };
            """);
        Assert.Equal("""{"above":true,"below":true,"room":true}""", found);
    }

    [Theory]
    [InlineData("loss", 5.1, "5.100")]
    [InlineData("loss", 123_456.7, "123,457")]
    [InlineData("loss", 601_759_242_820.62, "6.0e+11")]
    [InlineData("perplexity", 1283.4, "1,283")]
    [InlineData("perplexity", 96.55, "96.6")]
    [InlineData("perplexity", 485_165_195, "4.9e+8")]
    [InlineData("perplexity", 408_123.4, "408,123")]
    [InlineData("learningRate", 0.0000641, "0.000064")]
    [InlineData("learningRate", 0.0000999999974, "0.0001")]
    [InlineData("learningRate", 0.000006, "0.000006")]
    [InlineData("learningRate", 0.0000064, "6.4e-6")]
    [InlineData("learningRate", 0.00051234, "0.000512")]
    [InlineData("gradientNorm", 1.8149, "1.81")]
    [InlineData("gradientNorm", 100.5, "101")]
    [InlineData("tokensPerSecond", 181_919.7, "181,919")]
    [InlineData("accuracy", 0.0004, "< 0.1 %")]
    [InlineData("accuracy", 0, "0 %")]
    [InlineData("accuracy", 0.12345, "12.3 %")]
    public async Task The_chart_writes_a_number_as_the_page_beside_it_does(string metric, double value, string expected)
    {
        var found = await Ask(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"const {{ formatValue }} = await import('/assets/test/js/charts/reading.js'); return formatValue('{metric}', {value});"));
        Assert.Equal(expected, JsonSerializer.Deserialize<string>(found)); // as FiguresTests says
    }

    [Fact]
    public async Task A_run_behind_another_with_the_same_curve_leaves_gaps_to_see_it()
    {
        var found = await Ask("""
            const { lineOf } = await import('/assets/test/js/charts/colours.js');
            const looks = [0, 1, 2, 3, 4, 5, 6, 7].map(place => lineOf(place, { line: 'main', others: ['a', 'b', 'c', 'd', 'e', 'f', 'g'] }));
            return { main: looks[0].type, gaps: looks.slice(1).every(look => Array.isArray(look.type)), different: new Set(looks.map(look => look.color)).size };
            """);
        Assert.Equal("""{"main":"solid","gaps":true,"different":8}""", found);
    }

    [Fact]
    public async Task The_past_is_asked_for_again_while_the_worker_is_away_and_a_refusal_is_a_sentence_whatever_its_form()
    {
        var found = await Ask("""
            const { fetchPoints } = await import('/assets/test/js/charts/past.js');
            const asked = [], read = async (...answers) => {
              window.fetch = async address => { asked.push(address); const next = answers.shift(); if (next instanceof Error) throw next; return next; };
              const { bytes, problem } = await fetchPoints('a/b', 7, new AbortController().signal);
              return [bytes?.length ?? 0, problem ?? '', answers.length];
            };
            const came = await read(new Response('away', { status: 502 }), new TypeError('Failed to fetch'), new Response(new Uint8Array(48)));
            const refused = await read(new Response('{"error":"Run a does not exist."}', { status: 404 })), odd = await read(new Response('<html>', { status: 500 }));
            return { came, refused, odd, asked: [...new Set(asked)], gone: await fetchPoints('a', 0, AbortSignal.abort()) };
            """);
        Assert.Equal("""{"came":[48,"",0],"refused":[0,"Run a does not exist.",0],"odd":[0,"The curve could not be read (500).",0],"asked":["curves/a%2Fb?afterStep=7"],"gone":{}}""", found);
    }

    [Theory]
    [InlineData(2, 6, "2 3 5")]
    [InlineData(1, 10, "1 2 5 10")]
    [InlineData(0.00001, 0.002, "0.00001 0.00003 0.0001 0.0003 0.001")]
    [InlineData(1, 8_200, "1 10 100 1000")]
    [InlineData(1, 1e9, "1 100 10000 1000000 100000000")]
    [InlineData(5.1, 5.15, "5.1 5.12 5.14")]
    public async Task A_logarithmic_axis_has_a_few_round_places_however_short_or_long_it_is(double low, double high, string places)
    {
        var found = await Ask(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"const {{ logTicks }} = await import('/assets/test/js/charts/axes.js'); return logTicks({low}, {high}).join(' ');"));
        Assert.Equal($"\"{places}\"", found);
    }

    [Fact]
    public async Task Places_on_the_upright_axis_that_lie_close_together_are_told_apart()
    {
        var found = await Ask("""
            const { formatTick } = await import('/assets/test/js/charts/reading.js');
            const named = (metric, values, apart) => values.map(value => formatTick(metric, value, apart)).join(' | ');
            return [
              named('loss', [0, 2, 7.5], 0.6), named('loss', [7.156, 7.158, 7.16], 0.001), named('accuracy', [0.3611, 0.3612], 0.00005), named('perplexity', [1234.5, 1235], 0.25),
              named('tokensPerSecond', [20_150, 21_000], 500), named('tokensPerSecond', [20_151, 20_152], 0.5), named('learningRate', [0.00001, 0.001], 0.0001), named('gradientNorm', [1.23456]), named('learningRate', [0.00002, 0.0000202], 0.0000001),
            ];
            """);
        Assert.Equal("""["0 | 2 | 7.5","7.156 | 7.158 | 7.16","36.11 % | 36.12 %","1,234.5 | 1,235","20,150 | 21,000","20,151 | 20,152","0.00001 | 0.001","1.23","2.000e-5 | 2.020e-5"]""", found);
    }

    private Task<string> Ask(string script) => playground.AskChartModules(script);
}
