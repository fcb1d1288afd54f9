using Weerbaar.Hosting;

if (args is ["explain"])
{
    await Explain.RunAsync();
    return;
}

var builder = WebApplication.CreateBuilder(args);
builder.AddWeerbaar();
await using var app = builder.Build();
app.MapWeerbaar();
await app.RunAsync();
