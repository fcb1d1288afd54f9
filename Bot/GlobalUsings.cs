global using AdaptiveCards;
global using Weerbaar.Cases;
global using Weerbaar.Playbook;
global using Weerbaar.Records;
global using Weerbaar.Teams;
global using Weerbaar.Turns;
global using Choice = AdaptiveCards.Choice;
