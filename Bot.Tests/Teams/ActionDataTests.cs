using Weerbaar.Teams.Sdk;

namespace Weerbaar.Tests.Teams;

public sealed class ActionDataTests
{
    [Fact]
    public void Inputs_of_every_kind_become_text()
    {
        var data = Read("""{"n":12.50,"t":true,"f":false,"e":"","z":null,"l":["a","b"],"o":{"x":1},"c":"x, y"}""")!;

        Assert.Equal("12.5", data.Input("n"));
        Assert.Equal("true", data.Input("t"));
        Assert.Equal("false", data.Input("f"));
        Assert.Null(data.Input("e"));
        Assert.Null(data.Input("z"));
        Assert.Null(data.Input("o"));
        Assert.Null(data.Input("absent"));
        Assert.Equal(["a", "b"], data.Choices("l"));
        Assert.Equal(["x", "y"], data.Choices("c"));
        Assert.Empty(data.Choices("absent"));
    }

    [Fact]
    public void An_input_cannot_take_the_place_of_an_id()
    {
        var data = Read("""{"case":"typed","ids":{"case":"given"}}""")!;

        Assert.Equal("given", data.Ids["case"]);
        Assert.Equal("typed", data.Inputs["case"]);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("\"x\"")]
    [InlineData("null")]
    public void What_is_no_object_is_no_click(string value) => Assert.Null(Read(value));

    private static ActionData? Read(string json) => ActionData.Read(Json.Parse(json));
}
