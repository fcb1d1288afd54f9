global using System.Text.Json.Nodes;
global using Weerbaar.Cases;
global using Weerbaar.Playbook;
global using Weerbaar.Records;
global using Weerbaar.Storage;
global using Weerbaar.Turns;
