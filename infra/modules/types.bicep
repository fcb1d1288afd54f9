// What the modules share.

@export()
@description('By these azd knows what is its own.')
type Tags = {
  @description('Name of the azd environment.')
  'azd-env-name': string
}

@export()
@description('Settings of the bot, as environment variables of its process.')
type Settings = {
  @description('A setting by its name, with "__" where docs/settings.md has ":".')
  *: string
}
