// One vocabulary for titles, companies, collections and overviews: all of it is made up.

export const ADJECTIVES = (
  'Amber Ancient Borrowed Brass Broken Burning Careful Clockwork Copper Crooked Distant Electric Emerald Empty Faded ' +
  'Flying Forgotten Frozen Gentle Gilded Glass Golden Hidden Hollow Indigo Invisible Iron Ivory Last Little Lonely Lost ' +
  'Marble Midnight Mirrored Northern Painted Paper Patient Polished Quiet Restless Rusty Scarlet Second Secret Seventh ' +
  'Silent Silver Sleeping Stolen Sunken Tangled Thirteenth Unlikely Velvet Wandering Winter Wooden Yellow'
).split(' ')

export const NOUNS = (
  'Accordion Almanac Anchor Archive Balloon Baker Bicycle Bridge Canary Carousel Cartographer Chess Compass Corridor ' +
  'Daughter Ferry Fountain Garden Gardener Harbour Hourglass Island Juggler Kite Ladder Lantern Library Lighthouse ' +
  'Locksmith Market Meadow Metronome Moth Mountain Neighbour Observatory Orchard Orchestra Parade Pendulum Pilot Piano ' +
  'Postman Puppet Railway Raven River Sailor Signal Snowfall Staircase Station Stranger Summer Tailor Telescope Theatre ' +
  'Typewriter Umbrella Valley Violin Voyage Waltz Weather Windmill Zeppelin'
).split(' ')

export const COMPANY_KINDS =
  'Pictures Films Productions Entertainment Studios Media Film Company Cinematográfica Filmproduktion Télévision Group'.split(
    ' ',
  )

export const PLACES = [
  'a small town by the sea',
  'the outskirts of São Aurélio',
  'the last village before the border',
  'a city that never appears on any map',
  'an old hotel, closed for the winter',
  'the Valley of the Seven Mills',
  'a ship bound for nowhere in particular',
  'a boarding school in the mountains',
]

export const ACTIONS = [
  'must find the missing {noun} before the night is over',
  'learns that the {adjective} {noun} was never real',
  'falls in love with the one person who knows about the {noun}',
  'is hired to repair a {adjective} {noun}, and stays for twenty years',
  'inherits a {noun} and all the debts that come with it',
  "sets out to steal the {adjective} {noun} from under everybody's noses",
  'comes home to discover that nobody remembers the "{adjective} {noun}"',
  "can't stop dreaming of a {adjective} {noun}",
]

export const OPENINGS = [
  'A retired {noun} maker from {place}',
  "The {noun}'s only daughter, back in {place} after the war,",
  'In {place}, a young inspector',
  'Nobody in {place} expected it: a quiet bookkeeper',
  'When the summer ends, a widowed teacher in {place}',
  'An ambitious reporter – new to {place} –',
]

export const CLOSINGS = [
  'Nothing will ever be the same again.',
  'Time is running out...',
  'But every answer has its price.',
  "It's the beginning of an unlikely friendship.",
  'A story about memory, loss and second chances.',
  'Based on no true story whatsoever.',
]
