global using Weerbaar.Playbook;
