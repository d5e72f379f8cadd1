using MudBlazor;

namespace Playground.Web.Shell;

/// <summary>The one place where colours and type are chosen; pages use MudBlazor's variables and the <c>--pg-…</c> ones in playground.css.</summary>
public static class PlaygroundTheme
{
    // The system's own font: nothing is fetched, and every script a pupil writes in has letters.
    private static readonly string[] Font = ["system-ui", "-apple-system", "Segoe UI", "Roboto", "Noto Sans", "DejaVu Sans", "sans-serif"];

    public static MudTheme Theme { get; } = new()
    {
        PaletteLight = new PaletteLight
        {
            Primary = "#3949ab",
            Secondary = "#b3541e",
            Tertiary = "#00796b",
            Background = "#f7f7fb",
            Surface = "#ffffff",
            AppbarBackground = "#ffffff",
            AppbarText = "#1d2033",
            TextPrimary = "#1d2033",
            TextSecondary = "#545a73",
            ActionDefault = "#545a73",
            LinesDefault = "#dfe1ec",
            LinesInputs = "#8a90a8",
            Success = "#2e7d32",
            Warning = "#9a5b00",
            Error = "#c62828",
            Info = "#1565c0",
        },
        PaletteDark = new PaletteDark
        {
            Primary = "#9fb0ff",
            PrimaryContrastText = "#11142a",
            Secondary = "#ffb07c",
            Tertiary = "#5fd4c2",
            Background = "#12141f",
            Surface = "#1b1e2d",
            AppbarBackground = "#1b1e2d",
            AppbarText = "#eceefb",
            TextPrimary = "#eceefb",
            TextSecondary = "#adb3cc",
            ActionDefault = "#adb3cc",
            LinesDefault = "#343950",
            LinesInputs = "#7d84a3",
            Success = "#81c784",
            Warning = "#ffb74d",
            Error = "#ff8a80",
            Info = "#90caf9",
        },
        Typography = new Typography
        {
            Default = new DefaultTypography { FontFamily = Font, FontSize = "1rem", LineHeight = "1.5" },
            Button = new ButtonTypography { FontFamily = Font, TextTransform = "none", FontWeight = "600" },
        },
        LayoutProperties = new LayoutProperties { DefaultBorderRadius = "10px" },
    };
}
