namespace Weerbaar.Features.Searches;

/// <summary>By what a search turns out to follow a person (D34).</summary>
public enum Follows
{
    /// <summary>"@name", or the address of somebody's page.</summary>
    Account,

    /// <summary>An e-mail address or a telephone number.</summary>
    Contact,

    /// <summary>A title or a first name with a name after it.</summary>
    Name,

    /// <summary>Words such as "profile of".</summary>
    Words,
}
