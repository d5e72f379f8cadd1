using MudBlazor;
using MudBlazor.Services;
using Playground.Web.Bench;
using Playground.Web.Lessons;
using Playground.Web.Shell;
using Playground.Web.Training;
using Playground.Web.Workers;

var builder = WebApplication.CreateBuilder(new WebApplicationOptions
{
    Args = args,
    // Settings and assets lie beside the program, wherever it is started from.
    ContentRootPath = AppContext.BaseDirectory,
});
builder.Services.AddWorker(builder.Configuration); // first: it starts meanwhile
builder.WebHost.UseStaticWebAssets(); // package assets, also when a build is run without publishing
builder.Services.AddMudServices(mud =>
{
    mud.SnackbarConfiguration.PositionClass = Defaults.Classes.Position.BottomCenter; // what it is about stands above
    mud.SnackbarConfiguration.MaximumOpacity = 100;
});
builder.Services.AddShell();
builder.Services.AddBench();
builder.Services.AddTraining();
builder.Services.AddLessons();

var app = builder.Build();
app.RefuseWhileStopping();
app.RefuseForeignPages();
app.UseResponseCompression();
app.UseNotFoundPage();
app.UseAntiforgery();
app.MapAssets();
app.MapWorker();
app.MapRazorComponents<App>().AddInteractiveServerRenderMode();
app.Run();
