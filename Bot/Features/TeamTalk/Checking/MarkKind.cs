namespace Weerbaar.Features.TeamTalk.Checking;

/// <summary>Why a piece of text may lead to a person.</summary>
internal enum MarkKind
{
    Name,
    Handle,
    Email,
    Link,
    Address,
    Postcode,
    Plate,
    Date,
    Time,
    Age,
    Amount,
    Phone,
    Number,
    Place,

    /// <summary>A function or team that few people have, as the playbook lists them.</summary>
    Function,

    /// <summary>What few people are, as the playbook lists it: "the only woman", a faith, a handicap.</summary>
    Trait,

    /// <summary>A kind of aggression that happened to so few that who reads it may know whom it is about.</summary>
    RareKind,

    /// <summary>Words as they stood in the report or in quotation marks: a search engine would find them.</summary>
    Quote,
}
