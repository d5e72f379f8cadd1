namespace Playground.Worker.Corpora.SimpleEnglish.Themes;

/// <summary>What animals are called, say, eat, do, look like, and where they live.</summary>
internal static class AnimalWords
{
    public const string Text = """
        [animal table name; sound; home; young; eats; does; looks; sits; kind]
        cat *16; meow*3, purr; house*3, basket; kitten; fish*3, meat, mice*3; drink milk*5, chase the mouse*4, climb the tree*2, sleep on the sofa*3, lick its paws, catch a mouse*3, purr; soft, small, black*3, white, grey, fluffy; on the mat*10, on the sofa*2, on the chair*2, on the wall, in the box, under the table, by the fire*2; pet*3, animal
        dog *14; bark*4, growl; kennel*3, house; puppy; bones*3, meat*3, dog food; chase the cat*4, bark at the postman*2, bark at the cat*2, wag its tail*4, fetch the ball*3, fetch the stick*2, run in the park*2, dig a hole*2, guard the house*2, bury the bone*2, jump into the water, follow the boy; big, brown*3, black, friendly*3, happy, old, loyal; on the rug*2, by the door*3, in the garden*2, in the kennel, under the table*2; pet*3, animal
        horse *6; neigh; stable*4, field; foal; grass*2, hay*3, oats, apples; run fast*3, gallop across the field*3, pull the cart*3, jump over the fence*2, carry the rider*2; big, fast, strong*2, brown*2, white, beautiful; in the stable*3, in the field*3; farm animal
        cow *7; moo; barn*2, field*2, farm; calf; grass*5, hay; give us milk*5, eat grass in the field*3, stand in the field*2; big, brown, black and white*2, slow; in the field*4, in the barn*2; farm animal
        pig *5; oink, grunt; sty*4, farm; piglet; corn, potatoes, vegetables; roll in the mud*5, eat a lot; pink*3, fat*3, dirty, muddy; in the mud*3, in the sty*2; farm animal
        sheep *5; bleat; field*2, farm; lamb; grass*4, hay; give us wool*5, eat grass on the hill*2, follow the shepherd; white*3, woolly*3, soft; in the field*3, on the hill*2; farm animal
        goat *3; bleat; farm*2, mountains; kid; grass*2, leaves; climb the hill*2, give us milk, jump over the rocks*2; white, hungry, bearded; on the hill*2, in the field; farm animal
        hen *4; cluck; henhouse*2, farm; chick; seeds*2, corn*2; lay eggs*5, sit on its eggs*2, lay an egg*3; brown*2, red, white; on the nest*3, in the yard; farm animal
        duck *5; quack; pond*4; duckling; bread, weeds, seeds; swim in the pond*5, quack loudly, swim on the lake*2, dive under the water; yellow, white, wet; in the pond*3, on the water*2, by the pond; bird
        goose *2; honk; pond, lake; gosling; grass, corn; fly south*2, swim on the lake, chase the children; white, grey; by the lake, on the grass; bird
        rooster *2; crow; farm*2, henhouse; chick; seeds, corn; crow in the morning*4, wake the farmer*3; red, proud, loud; on the fence*2, on the roof; farm animal
        donkey *2; bray; stable, farm; foal; hay, grass, carrots; carry a heavy bag*2, pull the cart; grey*3, slow, stubborn; in the stable, in the field; farm animal
        mouse *5; squeak; hole*4; pup; cheese*5, seeds, crumbs; eat the cheese*4, hide in the hole*3, run from the cat*3, squeak; small*4, grey*4, tiny*2, quiet; in the hole*2, under the bed, behind the wall; small animal
        rabbit *5; squeak; burrow*3, hole, hutch; bunny; carrots*5, grass*2, lettuce*2; hop in the grass*4, eat the carrots*3, run into its burrow*2, wiggle its nose; white*2, brown, soft*2, quick, shy; in the grass*2, in the hutch*2; pet, animal
        bird *10; sing*3, chirp, tweet; nest*6; chick; seeds*3, worms*4, insects; fly in the sky*5, sing in the tree*4, build a nest*4, lay eggs*2, fly away*3, fly over the house*2, spread its wings*2; small*2, blue*2, yellow, little*2, pretty; in the tree*6, on the branch*4, in the nest*4, on the roof*2, on the fence; animal
        fish *8; bubble; sea*2, water*3, river*2, tank*2; fry; worms, plants, small fish; swim in the sea*3, swim in the water*4, swim in the river*2, jump out of the water; gold, orange*2, small*2, silver, wet; in the water*3, in the bowl*2, in the river; animal
        frog *4; croak; pond*5; tadpole; flies*4, insects*3; jump into the pond*4, catch a fly*3, sit on a leaf*2, hop; green*6, small, wet, slimy; on a leaf*2, by the pond*3, on a rock; animal
        lion *5; roar; savanna*2, den, grassland; cub; meat*5, zebras; roar loudly*4, hunt at night*2, sleep under a tree*2; big, strong*4, brave*2, dangerous*2, yellow; under the tree*2, in the cage, in the grass; wild animal
        tiger *4; roar, growl; jungle*4; cub; meat*5, deer; hunt in the jungle*3, swim across the river, hide in the long grass*2; orange, strong*2, dangerous*3, striped*3; in the jungle*2, in the cage; wild animal
        elephant *5; trumpet; savanna, jungle, grassland; calf; leaves*2, grass*3, fruit; drink with its trunk*3, spray water with its trunk*2, walk slowly*2, carry heavy logs; big*4, huge*4, grey*5, heavy*2, wise; by the river*2, in the zoo*2; wild animal
        monkey *5; chatter; jungle*2, trees*3, forest; infant; bananas*6, fruit*2, nuts; climb the tree*4, eat a banana*4, swing from tree to tree*3, play tricks*2; funny*4, brown*2, clever*3, noisy, naughty; in the tree*4, on the branch*2; wild animal
        giraffe *4; hum; savanna*2, zoo; calf; leaves*6; eat leaves from the tall trees*4, walk across the grassland; tall*7, spotted*2, yellow; under the tree, in the zoo*2; wild animal
        zebra *3; bark; savanna*2, grassland; foal; grass*5; run from the lion*4, drink from the river; striped*4, black and white*5, fast; in the zoo, in the grass; wild animal
        bear *5; growl*2, roar; cave*4, forest*2, den; cub; honey*4, fish*3, berries*3; sleep all winter*4, catch fish in the river*2, look for honey*3, climb the tree; brown*4, big*3, strong*2, furry; in the cave*3, in the forest*2; wild animal
        wolf *4; howl; forest*3, den; cub; meat*4, sheep, rabbits; howl at the moon*4, run through the forest*2, hunt in the forest*2; grey*3, wild*2, hungry*3, bad; in the forest*2, behind a tree; wild animal
        fox *4; bark, yelp; den*2, forest*3; cub; rabbits*2, hens*2, mice, berries; steal a hen*3, run into the forest*2, hide in the bushes*2; red*4, clever*3, sly*2, quick*2; in the bushes*2, in the forest; wild animal
        deer *3; bleat; forest*4; fawn; grass*2, leaves*2; run through the forest*3, drink from the stream*2; shy*3, brown*2, graceful; in the forest*2, under the trees; wild animal
        squirrel *4; chatter; tree*4, nest; pup; nuts*6, seeds; climb the tree*3, hide nuts for the winter*4, jump from branch to branch*2; red*2, grey*2, quick*2, small; in the tree*3, on the branch*2; wild animal
        owl *4; hoot; tree*3, barn, forest; owlet; mice*5; hunt at night*4, fly at night*3, sleep during the day*3; wise*4, brown*2, quiet; in the tree*3, on the branch*3; bird
        eagle *2; screech; mountains*3, nest; eaglet; fish*2, rabbits*2; fly high in the sky*4, look for food*2; strong*2, proud, big; on the rock*2, in the nest; bird
        parrot *3; squawk, talk; jungle*2, cage*2; chick; seeds*2, nuts*2, fruit; talk*3, say hello*3, fly over the jungle; colourful*3, green*2, red, noisy; in the cage*3, on the perch; bird
        penguin *3; squawk; ice*2, Antarctica*2; chick; fish*6; swim in the cold water*4, slide on the ice*3, walk on the ice*2; black and white*5, funny; on the ice*5; bird
        swan *2; hiss; lake*3; cygnet; weeds, bread; swim on the lake*4; white*5, beautiful*3; on the lake*3; bird
        snake *3; hiss; grass*2, hole, desert; hatchling; mice*3, frogs, eggs; slide through the grass*3, hide under a rock*2; long*5, thin, dangerous*2, green; under the rock*2, in the grass*3; wild animal
        crocodile *2; snap; river*4; hatchling; fish*2, meat*2; swim in the river*3, open its big mouth*3; green*2, dangerous*4, hungry*2; in the river*2, on the bank; wild animal
        whale *3; sing; sea*2, ocean*4; calf; fish*2, krill; swim in the ocean*4, dive deep*2; huge*5, blue*2, big*2; in the ocean, in the sea; sea animal
        shark *2; snap; sea*2, ocean*3; pup; fish*5; swim fast*2, hunt in the sea*2; grey*2, dangerous*4, big; in the sea*2; sea animal
        dolphin *2; whistle, click; sea*2, ocean*2; calf; fish*5; jump out of the water*4, play in the waves*2; clever*4, grey*2, friendly*3; in the sea*2; sea animal
        bee *4; buzz; hive*6; larva; nectar*2, honey*2; make honey*6, fly from flower to flower*4, sting the boy*2; busy*6, yellow, small*2; on the flower*4, in the hive; insect
        butterfly *3; flutter; garden*2, meadow*2; caterpillar; nectar*3; fly from flower to flower*4, land on a flower*3; beautiful*4, colourful*3, blue, yellow; on the flower*5, on the leaf; insect
        spider *3; hiss; web*6; spiderling; flies*5, insects*2; spin a web*5, catch a fly*3; black*2, small*2, hairy*2; in the web*3, on the wall*2; small animal
        ant *2; click; anthill, nest*3; larva; leaves, crumbs*2, sugar; carry a leaf*3, work hard*3, walk in a line*2; tiny*4, busy*2, black*2, strong; on the ground*2; insect
        fly *2; buzz; house, kitchen; maggot; sugar, food; buzz around the room*3, sit on the cake*2; small*2, black; on the wall*2, on the window; insect
        snail *2; squeak; shell*4, garden; hatchling; leaves*4, lettuce; carry its house on its back*4, leave a trail*2; slow*6, small; on the leaf*3, on the wall; small animal
        turtle *3; hiss; sea, pond*2, shell; hatchling; grass, plants, fish; walk slowly*3, swim in the sea*2, hide in its shell*3; slow*6, green*2, old; on the beach, on the rock; animal
        camel *2; grunt; desert*6; calf; grass, leaves; walk in the desert*4, carry people*2; brown, thirsty, patient; in the desert*2; animal
        kangaroo *2; grunt; Australia*4; joey; grass*4; hop fast*3, carry its baby in its pouch*4, jump high*3; brown, strong; in the grass; wild animal
        hamster *2; squeak; cage*5; pup; seeds*3, nuts; run in its wheel*4, sleep during the day; small*3, soft*2, furry; in the cage*3; pet
        bat *2; squeak; cave*4; pup; insects*4; fly at night*4, hang upside down*4; black*3, small; in the cave*2; wild animal
        hedgehog *2; grunt; garden, bushes; hoglet; worms*2, insects*2, snails; roll into a ball*4; small, prickly*4; under the leaves*2, in the garden; wild animal
        worm *1; wriggle; ground*3; hatchling; leaves, soil; live under the ground*3; long, thin, pink; in the ground; small animal

        [pet words]
        dog*5, cat*5, rabbit*2, hamster*2, parrot, goldfish*2, horse, mouse, kitten*2, puppy*2, turtle

        [petname words]
        Max, Bella, Spot*2, Rex*2, Fluffy*2, Tiger, Lucky*2, Snowy, Buddy, Coco, Milo, Daisy, Rover, Goldie, Ginger

        """;
}
