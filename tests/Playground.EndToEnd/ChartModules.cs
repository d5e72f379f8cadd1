using System.Text.Json;

namespace Playground.EndToEnd;

/// <summary>The charts' modules, asked in the browser that they run in.</summary>
internal static class ChartModules
{
    // Packs rows as the server does, and fills columns with a curve of many points, in pieces as they come.
    private const string Prelude = """
        const { Columns } = await import('/assets/test/js/charts/columns.js');
        const pack = rows => {
          const view = new DataView(new ArrayBuffer(rows.length * 48));
          rows.forEach((row, r) => row.forEach((value, c) => c < 3 ? view.setFloat64(r * 48 + c * 8, value, true) : view.setFloat32(r * 48 + 24 + (c - 3) * 4, value, true)));
          return new Uint8Array(view.buffer);
        };
        let seed = 7;
        const random = () => (seed = (seed * 48271) % 2147483647) / 2147483647;
        const row = (step, loss, held = NaN) => [step, step * 100, step / 20, loss, 0.5, 0.001, 1, 2000, held];
        const filled = (count, lossAt) => {
          const columns = new Columns();
          for (let i = 0; i < count;) {
            const piece = Math.min(count - i, 1 + Math.floor(random() * 700));
            columns.append(pack(Array.from({ length: piece }, (_, k) => row(i + k + 1, lossAt(i + k + 1)))));
            i += piece;
          }
          return columns;
        };
        """;

    /// <summary>What a script returns, as JSON.</summary>
    public static async Task<string> AskChartModules(this PlaygroundFixture playground, string script)
    {
        var page = await playground.Open("/assets/test/images/icon.svg"); // any page of this origin, with nothing else on it
        var found = await page.EvaluateAsync<string>($"async () => {{ {Prelude} const answer = await (async () => {{ {script} }})(); return JSON.stringify(answer); }}");
        await page.CloseAsync();
        using var json = JsonDocument.Parse(found);
        return json.RootElement.GetRawText();
    }
}
