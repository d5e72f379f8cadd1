namespace Playground.Worker.Corpora.SimpleEnglish.Themes;

/// <summary>Sentences and stories about animals.</summary>
internal static class Animals
{
    public const string Text = """
        [animals]
        the cat sat on the mat. *14
        the {x:animal} sat {x.sits}. *8
        the cat is sitting on the mat. *4
        the cat sleeps on the mat. *3
        a cat sat on a mat. *3
        the {x:animal} is sleeping {x.sits}. *6
        there is a {x:animal} {x.sits}. *10
        the {x:animal} is {x.sits}. *4
        where is the {x:animal}? it is {x.sits}. *6
        the {=x:animal}{x.looks} {x} is {x.sits}. *6
        the {=x:animal}{x.looks} {x} {v:x.does|ed}. *9
        the {x:animal} {v:x.does|ed}. *10
        the {x:animal} {v:x.does|s}. *5
        the {x:animal} wants to {x.does}. *4
        the {x:animal} is {x.looks}. *7
        the {x:animal} was {x.looks}. *3
        {x:animal|pl} eat {x.eats}. *10
        {=x:animal}a {x} eats {x.eats}. *6
        {x:animal|pl} like to eat {x.eats}. *4
        the {x:animal} likes {x.eats}. *4
        the {x:animal} is eating {x.eats}. *4
        what do {x:animal|pl} eat? {x|pl} eat {x.eats}. *5
        the {x:animal} is hungry. it wants to eat {x.eats}. *5
        the {x:animal} is hungry, so it looks for {x.eats}. *3
        {=x:animal}a baby {x} is called a {x.young}. *8
        {=x:animal}a young {x} is a {x.young}. *5
        {=x:animal}what is a baby {x} called? it is called a {x.young}. *3
        {=x:animal}the {x} and its {x.young} are {x.sits}. *3
        {=x:animal}the {x.young} is looking for its mother. *2
        a puppy is a baby dog. *4
        a kitten is a baby cat. *4
        a calf is a baby cow. *2
        a lamb is a baby sheep. *3
        a chick is a baby hen. *2
        {=x:soundmaker}the {x} says {x.says}. *10
        {=x:soundmaker}what does the {x} say? the {x} says {x.says}. *6
        {=x:soundmaker}{x|pl} say {x.says}. *2
        {=x:soundmaker}{x|pl} {x.verb}. *6
        {=x:soundmaker}the {x} {v:x.verb|s}. *4
        {=x:soundmaker}{p:who} heard the {x} {x.verb}. *2
        {=x:animal}a {x} is a {x.kind}. *8
        {=x:animal}is a {x} a {x.kind}? yes, it is.
        {=x:animal}{x|pl} are {x.looks}. *6
        {=x:lives}a {x} lives in {x.in}. *10
        {=x:lives}{x|pl} live in {x.in}. *10
        {=x:lives}where does a {x} live? it lives in {x.in}. *6
        {=x:lives}the {x} wants to go home. it lives in {x.in}. *2
        {p:who} saw a {x:animal} {x.sits}. *6
        {p:who} saw a {x:animal} at the zoo. *3
        look at the {x:animal}! it is {x.sits}. *4
        look! a {x:animal}! *2
        {p:kid} has a {y:pet}. its name is {petname}. *8
        {p:kid} has a {y:pet} called {petname}. {p.he} loves {p.his} {y} very much. *5
        {p:kid} wants a {y:pet}. *3
        do you have a pet? yes, I have a {pet}. *5
        my {y:pet} is called {petname}. it is {colour} and {petlook}. *4
        {p:kid} feeds {p.his} {y:pet} every {part}. *5
        {p:kid} takes {p.his} dog for a walk in the park. *5
        {p:kid} takes the dog for a walk. *3
        {p:who} gave the {x:pet} some food and water. *3
        the cat chased the mouse. the mouse ran into its hole. *7
        the dog chased the cat. the cat climbed up the tree. *7
        the cat caught a mouse. *5
        cats chase mice. *4
        dogs chase cats, and cats chase mice. *4
        cats catch mice. *3
        cats and dogs are pets. *4
        cows, pigs and sheep are farm animals. *4
        lions, tigers and bears are wild animals. *4
        the cow gives us milk. *6
        we get milk from cows. *5
        we get eggs from hens. *5
        we get wool from sheep. *5
        we get honey from bees. *4
        hens lay eggs. *5
        bees make honey. *6
        spiders spin webs. *4
        birds build nests in trees. *5
        birds can fly, but dogs can not. *4
        birds fly in the sky. *6
        birds have wings. *4
        birds have feathers. *4
        fish swim in the water. *6
        fish live in water. *5
        fish can swim. *5
        a bird can fly. *6
        a fish can swim. *5
        a penguin is a bird, but it can not fly. *3
        an elephant is bigger than a {small}. *5
        a {small} is smaller than an elephant. *3
        a {small} is smaller than a {large}. *6
        a {large} is bigger than a {small}. *6
        a horse is faster than a {slow}. *3
        a {slow} is slow, but a {quick} is fast. *4
        the elephant is the biggest animal on land. *3
        the blue whale is the biggest animal in the world. *2
        the giraffe is the tallest animal. *3
        a giraffe has a long neck. *5
        an elephant has a long trunk. *5
        a rabbit has long ears. *4
        a zebra has black and white stripes. *4
        a bird has two wings and a beak. *4
        a cat has whiskers and soft fur. *3
        a dog has a tail. the dog wags its tail. *4
        a lion has a mane. *2
        a camel has a hump on its back. *2
        a cow has horns. *2
        a tiger has stripes. *3
        the lion is the king of the animals. *4
        the dog is man's best friend. *3
        dogs bark and cats meow. *4
        the bird sings a song in the tree. *5
        the bird flew away. *4
        the bird sat in its nest with its eggs. *4
        the caterpillar became a butterfly. *3
        the tadpole became a frog. *2
        a dog is an animal. *3
        the farmer feeds the {f:farmed|pl}. *5
        there are {few} {f:farmed|pl} on the farm. *5
        the {f:farmed|pl} are in the {farmplace}. *5
        the farmer has a {f:farmed}, a {farmed!f} and many {g:farmed!f|pl}. *3
        the {x:animal} is afraid of the {fierce}. *3
        the {x:wildzoo} is in its cage. *2
        at the zoo we saw {x:wildzoo|pl} and {wildzoo!x|pl}. *4
        do not touch the {x:fierce}! it is dangerous. *3
        the {x:flier} flew over the {over}. *4
        the {x:jumper} jumped over the {fence}. *4
        the quick brown fox jumps over the lazy dog. *2

        [soundmaker table name; says; verb]
        dog *5; woof*3, bow-wow; bark
        cat *5; meow; meow*2, purr
        cow *4; moo; moo
        duck *4; quack; quack
        sheep *3; baa; bleat
        pig *3; oink; grunt
        horse *2; neigh; neigh
        bird *2; tweet; sing*2, chirp
        lion *3; roar; roar
        bee *2; buzz; buzz
        frog *2; croak; croak
        mouse *2; squeak; squeak
        owl *2; hoot; hoot
        wolf *2; howl; howl
        rooster *2; cock-a-doodle-doo; crow
        snake; hiss; hiss
        hen; cluck; cluck
        donkey; hee-haw; bray

        [lives table name; in]
        bird *5; a nest*4, the trees
        dog *4; a kennel*3, a house
        cow *3; a barn*2, the field
        horse *3; a stable
        pig *3; a sty
        bee *3; a hive
        spider *3; a web
        fish *5; the water*3, the sea*2, the river
        bear *3; a cave*2, the forest*2
        fox *2; a den, the forest*2
        wolf *2; the forest
        rabbit *3; a burrow*2, a hole
        mouse *2; a hole
        lion *2; Africa*2, a den
        monkey *3; the jungle*2, the trees*2
        tiger *2; the jungle
        whale *2; the ocean*2, the sea
        shark; the sea
        frog *2; the pond
        duck *2; the pond
        camel *2; the desert
        squirrel *2; the trees
        penguin *2; the cold, a cold place
        kangaroo; Australia
        crocodile; the river
        bat; a cave
        hen; a henhouse
        elephant *2; Africa*2, India
        giraffe; Africa

        [farmed words]
        cow*4, pig*4, sheep*3, horse*3, hen*3, goat*2, duck*2, donkey, goose

        [farmplace words]
        field*4, barn*3, yard*2, stable, farm*2, meadow

        [fierce words]
        lion*3, tiger*3, wolf*3, bear*2, snake*2, crocodile, shark

        [wildzoo words]
        lion*3, tiger*2, elephant*3, monkey*3, giraffe*3, zebra*2, bear*2, camel, penguin*2, parrot, crocodile

        [small words]
        mouse*5, cat*3, dog*2, ant*2, bird*2, frog, bee, rabbit*2, hen, fly

        [large words]
        horse*3, elephant*5, cow*3, lion*2, bear*2, whale, giraffe*2, house*2

        [slow words]
        turtle*4, snail*4, cow, duck

        [quick words]
        horse*3, rabbit*3, dog, tiger

        [flier words]
        bird*6, owl, eagle, butterfly, bee, goose, parrot, swan

        [over words]
        house*3, trees*3, lake*2, garden*2, roof, field*2, wall, river

        [jumper words]
        horse*4, dog*4, cat*3, rabbit*2, kangaroo, goat*2, sheep*2, frog, deer, cow

        [fence words]
        fence*6, wall*4, stream*2, log*2, gate*2, puddle, box, moon

        [petlook words]
        very small*2, very soft*2, friendly*2, playful*2, old, young, fast, lazy*2, clever*2, fluffy*2
        """;
}
