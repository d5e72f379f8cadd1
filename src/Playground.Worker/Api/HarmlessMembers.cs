namespace Playground.Worker.Api;

/// <summary>Members that clients of the hosted service send and that change nothing here: the path names the model, nothing is cached, models load by themselves.</summary>
internal static class HarmlessMembers
{
    public static void Accept(JsonMembers body)
    {
        body.Text("model");
        var options = body.Object("options");
        foreach (var name in (string[])["wait_for_model", "use_cache", "use_gpu"])
        {
            options.Bool(name);
        }

        options.RefuseTheRest();
    }
}
