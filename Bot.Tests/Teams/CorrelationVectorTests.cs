using Microsoft.AspNetCore.Http;

namespace Weerbaar.Tests.Teams;

/// <summary>What Microsoft's support asks for goes into the log, and nothing that only pretends to be it.</summary>
public sealed class CorrelationVectorTests
{
    [Theory]
    [InlineData("tul4NUsfs9Cl7mOf.1")]
    [InlineData("cV2Base+/0123456789012.0.12.3.")]
    public void A_vector_is_taken_as_it_is(string vector)
    {
        Assert.Equal(vector, CorrelationVector.Of(new HeaderDictionary { ["MS-CV"] = vector }));
        Assert.Equal(vector, CorrelationVector.Of(new Dictionary<string, IEnumerable<string>> { ["MS-CV"] = [vector] }));
    }

    /// <summary>HTTP/2 writes names small; the SDK keeps them as they came.</summary>
    [Theory]
    [InlineData("ms-cv")]
    [InlineData("Ms-Cv")]
    public void The_header_may_be_written_in_any_case(string header)
    {
        const string vector = "tul4NUsfs9Cl7mOf.1";
        Assert.Equal(vector, CorrelationVector.Of(new HeaderDictionary { [header] = vector }));
        Assert.Equal(vector, CorrelationVector.Of(new Dictionary<string, IEnumerable<string>> { [header] = [vector] }));
    }

    [Theory]
    [InlineData("")]
    [InlineData("ik word bedreigd")]
    [InlineData("tul4NUsfs9Cl7mOf.1\nnext line")]
    [InlineData("tul4NUsfs9Cl7mOf.1.2.3.4.5.6.7.8.9.10.11.12.13.14")]
    public void Anything_else_is_not(string pretended) =>
        Assert.Null(CorrelationVector.Of(new HeaderDictionary { ["MS-CV"] = pretended }));
}
