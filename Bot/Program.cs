using Weerbaar.Hosting;

var builder = WebApplication.CreateBuilder(args);
builder.AddWeerbaar();
await using var app = builder.Build();
app.MapWeerbaar();
await app.RunAsync();
