namespace Playground.Worker.Corpora.SimpleEnglish.Themes;

/// <summary>What animals, people and things are like, have, do and are for; what words mean.</summary>
internal static class Knowledge
{
    public const string Text = """
        [creature table name; trait; has; can; home; eats]
        dog *9; friendly*3, loyal*2, clever, big, brown; a tail*4, four legs*4, a cold nose*2, sharp teeth*2, a collar; bark*6, run fast*3, swim*2, smell very well, catch a ball*2, dig*2, bite*2; in a kennel*3, in our house*3, in the house*2; meat*4, bones*5, dog food*2
        cat *9; soft*2, lazy*2, black*3, small, quiet, clever; whiskers*4, four legs*3, soft fur*3, sharp claws*4, green eyes*3, a long tail*3; climb trees*4, jump*3, catch mice*5, see in the dark*3, scratch*2; in our house*3, in the house*3; fish*4, mice*5, meat*2
        cow *7; big*3, brown*2, black and white*2; horns*3, four legs*2, a tail*2; give milk*5, moo*4; on a farm*5, in a barn*3, in the field*2; grass*7, hay*3
        horse *6; strong*4, fast*4, big*3, beautiful*3, brown*2; a long tail*3, four legs*3, a mane*2, long legs; run fast*4, gallop*3, jump over fences*2, pull a cart*3; in a stable*5, on a farm*3; grass*4, hay*4, carrots*2, apples*2
        sheep *5; white*4, soft*2; thick wool*5, four legs; give wool*4, bleat; on a farm*4, in the field*4; grass*8
        pig *5; fat*4, pink*4, dirty*2; a curly tail*4, short legs*2, a big nose; roll in the mud*4, grunt*3; on a farm*4, in a sty*2; corn*2, apples, potatoes*2, everything
        hen *4; brown*2, white*2; two legs*2, feathers*3, a beak*3; lay eggs*7; on a farm*4, in a henhouse*2; corn*5, seeds*3, worms*2
        duck *4; white*2, yellow, brown; feathers*3, a flat beak*2, two wings*2; swim*5, fly*2, quack*4; on the pond*4, on a farm*2, by the lake*2; bread*3, grass, worms, plants
        goat *3; stubborn*2, white*2; horns*4, a beard*3; climb rocks*3, give milk*2; on a farm*4, in the mountains*2; grass*5, leaves*2
        rabbit *6; fast*3, soft*3, small*2, shy*2, white*2; long ears*7, soft fur*3, a short tail*2; hop*6, run fast*3, jump*2; in a hole*3, in a cage*2, in the garden, in the woods*2; carrots*6, grass*4, lettuce*2
        mouse *6; small*5, little*3, tiny*2, grey*3, quiet*2; a long tail*4, big ears*2, small ears; hide*2, squeak*3, run fast; in a hole*6, in the house*2, in the field; cheese*8, corn*2, seeds
        bird *8; small*2, colourful, beautiful*2, free; two wings*6, feathers*5, a beak*4, two legs*2; fly*9, sing*6, build nests*3; in a nest*6, in the trees*3, in a cage*2; seeds*4, worms*5, insects*2
        fish *7; small*2, cold, silver, colourful; fins*4, scales*3, a tail*2, no legs*2; swim*9; in the water*5, in the sea*5, in a river*2, in a pond*2, in a tank; small fish*2, plants, worms*2
        lion *6; strong*4, dangerous*4, brave*3, big*3, yellow; a mane*4, sharp teeth*4, sharp claws*2, a loud voice; roar*6, hunt*3, run fast*2; in Africa*5, in the zoo*3, in the jungle; meat*8
        tiger *5; strong*3, dangerous*5, big*2, orange and black*2; stripes*7, sharp teeth*3; hunt*3, swim*2, run fast*2, roar; in the jungle*5, in India*2, in the zoo*2; meat*8
        elephant *7; big*6, huge*3, grey*4, strong*3, heavy*3; a trunk*6, a long trunk*7, big ears*5, tusks*2, thick legs*2; lift trees*2, carry heavy things*2, remember well, spray water*2; in Africa*5, in India*2, in the zoo*3; grass*3, leaves*4, fruit*2
        giraffe *4; tall*7, yellow*2, very tall*2; a long neck*9, long legs*3, brown spots*2; eat from tall trees*3, run; in Africa*5, in the zoo*3; leaves*8
        monkey *6; funny*5, clever*3, naughty*2, brown*2; a long tail*4, long arms*3, two hands*2; climb trees*6, swing from branch to branch*3, jump*2; in the jungle*5, in the trees*4, in the zoo*2; bananas*9, nuts*3, fruit*3
        bear *5; big*4, brown*4, strong*4, dangerous*2; thick fur*5, sharp claws*3, big paws*2; climb trees*2, catch fish*3, sleep all winter*4; in the forest*5, in a cave*4, in the mountains*2; honey*6, fish*4, berries*3
        fox *4; clever*5, red*4, sly*3; a bushy tail*5, red fur*3; run fast*2, hunt at night*3; in the forest*4, in the woods*3, in a den*2; hens*3, mice*3, rabbits*3
        wolf *4; grey*4, dangerous*4, hungry*3, bad*2; sharp teeth*5, grey fur*2; howl*6, hunt*3; in the forest*6, in the mountains*2; meat*5, sheep*4
        snake *5; long*6, dangerous*4, thin*2, green*2; no legs*6, a long body*3, sharp teeth; hiss*4, bite*4, swim; in the grass*4, in the desert*3, in the jungle*2, under a stone*2; mice*5, eggs*2, frogs*2
        frog *5; green*8, small*2, wet*2; long back legs*3, big eyes*3, a long tongue*2; jump*8, swim*4, croak*3, hop*3; in a pond*6, near the water*2; flies*5, insects*4
        turtle *3; slow*8, green*2, old*2; a hard shell*7, short legs*2; swim*4, hide in its shell*3; in the sea*3, in the pond*2; plants*3, grass*2
        snail *3; slow*8, small*2; a shell*6; carry its house on its back*3; in the garden*5; leaves*5, lettuce*2
        spider *4; small*2, black*3, scary*2, hairy; eight legs*9; make a web*5, spin a web*5, make webs*2, catch flies*3; in a web*5, in the corner*2; flies*7, insects*4
        bee *5; busy*6, small*2, yellow and black*3; wings*3, six legs*3, a sting*3; make honey*8, fly*3, sting*3, buzz*4; in a hive*6; nectar*2, honey*2
        butterfly *4; beautiful*5, colourful*4; colourful wings*5, four wings*2, beautiful wings*3; fly*6; in the garden*4, in the meadow*3; nectar*3
        ant *4; small*5, busy*4, tiny*2, strong; six legs*7; carry heavy things*2, work hard*3; in the ground*3, in an anthill*2; sugar*3, leaves*2
        owl *4; wise*5, quiet*2; big eyes*6, soft feathers*2, sharp claws; see in the dark*5, fly at night*3, turn its head*2; in a tree*4, in the forest*3; mice*8
        penguin *4; black and white*6, funny*2; short legs*2, a black back, wings*2; swim*6, walk on the ice*2, slide on the ice*2; in the snow*2, on the ice*4, in Antarctica*2, at the South Pole; fish*9
        whale *3; huge*5, big*4, blue*2; a big mouth*2, a huge tail*3; swim*6, dive*2; in the ocean*5, in the sea*4; small fish*3
        shark *3; dangerous*6, big*2, grey*2; sharp teeth*8, fins*2; swim*5, bite*2; in the sea*4, in the ocean*5; fish*8
        dolphin *3; clever*5, friendly*4, grey; a long nose*2, fins*2; swim*4, jump out of the water*4, play with a ball; in the sea*5, in the ocean*3; fish*8
        crocodile *3; dangerous*6, green*3, long; sharp teeth*6, a long tail*2, a big mouth*3; swim*4, bite*3; in the river*6; meat*4, fish*4
        kangaroo *3; brown*2, strong*2; a pouch*5, strong legs*3, a long tail*2; jump*7, hop*5; in Australia*7; grass*6
        camel *3; slow, strong*2; a hump*5, two humps*3, long legs*2; live without water*3, walk in the desert*4, carry people*2; in the desert*8; plants*3, grass*2
        parrot *3; colourful*5, green*3, noisy*2; colourful feathers*4, a strong beak*2, wings*2; talk*6, fly*4, speak*2; in a cage*4, in the jungle*4; seeds*5, fruit*3, nuts*3
        zebra *2; black and white*6; stripes*9, black and white stripes*3; run fast*4; in Africa*6, in the zoo*2; grass*8
        squirrel *3; small*2, quick*3, red*2; a bushy tail*6; climb trees*6, jump from tree to tree*3, hide nuts*3; in a tree*5, in the woods*3; nuts*9
        donkey *2; grey*3, stubborn*4; long ears*5, four legs*2; carry heavy bags*4; on a farm*4, in a stable*3; grass*4, hay*3, carrots
        crab; red*3; eight legs, claws*4; walk sideways*4, pinch*2; on the beach*4, in the sea*3; small fish*2
        worm; long*2, thin*2, pink; no legs*4; dig in the ground*2; in the ground*5, in the earth*3; leaves*2
        mosquito; small*2, annoying*2; wings*2; bite*4, fly*3; near the water*2; blood*4

        [youngone table parent; young]
        cat *6; kitten
        dog *6; puppy
        cow *4; calf
        horse *4; foal
        sheep *4; lamb
        pig *3; piglet
        hen *3; chick
        duck *3; duckling
        goat; kid
        lion *3; cub
        bear *3; cub
        tiger; cub
        wolf; cub
        frog *2; tadpole
        elephant; calf
        whale; calf
        owl; owlet
        kangaroo *2; joey
        goose; gosling
        swan; cygnet
        deer; fawn

        [creatures]
        {=c:creature}a {c} {has*8/usually has} {c.has}. *18
        {=c:creature}{c|pl} have {c.has}. *1
        {=c:creature}{a*3/the*2} {c} can {c.can}. *10
        {=c:creature}{c|pl} can {c.can}. *8
        {=c:creature}a {c} is {c.trait}. *6
        {=c:creature}the {c} is {very /}{c.trait}. *4
        {=c:creature}{c|pl} are {c.trait}. *5
        {=c:creature}{a/the} {c} lives {c.home}. *9
        {=c:creature}{c|pl} live {c.home}. *2
        {=c:creature}{a/the} {c} eats {c.eats}. *7
        {=c:creature}{c|pl} eat {c.eats}. *7
        {=c:creature}{c|pl} like {c.eats}. *2
        {=c:creature}the {c} is eating {some /}{c.eats}. *4
        {=c:creature}the {c} ate {some /the }{c.eats}. *3
        {=c:creature}{p:kid} gave the {c} some {c.eats}. *3
        {=y:youngone}a {young*2/baby*4} {y} is {called*3/} a {y.young}. *8
        {=y:youngone}a {y.young} is a {young/baby*2} {y}. *3
        {=y:youngone}the {y} has a {y.young}. *2
        {=c:creature}what do {c|pl} eat? they eat {c.eats}. *1
        {=c:creature}what does a {c} eat? {it/a {c}} eats {c.eats}. *4
        {=c:creature}where does a {c} live? {it/a {c}} lives {c.home}. *4
        {=c:creature}an animal with {c.has} is a {c}. *3
        {=c:creature}which animal has {c.has}? the {c}. *3
        {=c:creature}this animal has {c.has} and lives {c.home}. it is a {c}. *4
        {=c:creature}this animal is {c.trait} and can {c.can}. it is a {c}. *3
        {=c:creature}{=d:creature!c}a {c} is {c.trait}, but a {d} is {d.trait}. *3
        {=c:creature}{p:who} saw a {c} {c.home}. *5
        {=c:creature}there is a {c} {c.home}. *4
        {=c:creature}I {like*4/love*2} {c|pl} because they are {c.trait}. *2
        {=c:creature}the {c} with {c.has} is {c.trait}. *2
        {=c:creature}{p:kid} {p.is} {afraid of/looking at/playing with} the {c}. *3
        cows give us {milk*9/milk and meat*2}. *4
        the {cow*8/goat} gives {us*3/} milk. *4
        the {hen*7/chicken*3/duck/bird*2} laid {an egg*8/two eggs/three eggs}. *5
        hens lay eggs. *3
        bees {make*6/give us*2} honey. *4
        sheep give us wool. *3
        cats {like*2/love*2} to {catch*3/chase*3/hunt*2/eat} mice. *3
        cats {like*2/love*2} to {sleep*4/play*3/sit in the sun*2/drink milk*3/climb trees*2}. *3
        dogs {like*3/love*3} to {run*3/play*4/eat bones*3/bark*2/chase cats*3/swim*2/dig}. *4
        the dog {likes/loves} to {run*3/play*5/bark*3/chase cats*2/swim*2/sleep*2/eat meat}. *4
        the lion is the king of the {jungle*4/animals*5}. *4
        the {dog*5/puppy*2} is {chewing*2/eating*2/playing with/carrying} a {bone*6/shoe*2/stick*2/ball*2}. *4
        the monkey {ate*2/is eating*3} a {banana*9/nut*2/fruit}. *4
        the rabbit {ate*2/is eating*3} a carrot. *3
        the {horse*4/pony*2} {galloped*4/ran*4/is running*3} {across*4/through/over} the {field*5/meadow*3/grass*2}. *5
        the {rabbit*5/frog*3/bird} {hopped*5/is hopping*2} {across*3/over*2/through} the {grass*5/garden*2/field}. *5
        the frog jumped into the {pond*5/water*4}. *4
        the {duck*5/swan*2/ducks*2} {swam*3/swims} {on*4/across*2} the {pond*5/lake*4/water*2}. *4
        the duck is swimming {on*3/in} the {pond*5/lake*3/water*2/river}. *4
        the {bird*5/birds*2} {built*4/made*2} a nest {in the tree*5/on the roof/in our garden/in the bush}. *4
        the spider {made*3/spun*3/sits in*2/is making} a web. *4
        the spider caught a fly in its web. *3
        the farmer {has*3/keeps*4} {cows*3/sheep*3/pigs*3/hens*2/chickens*2/goats*2/horses*2/animals*3/a cow/many animals*2} on {his*3/the*2} farm. *6
        there are {cows*3/sheep*2/pigs*2/hens*2/horses*2/many animals*3/ducks} on the farm. *4
        {at the zoo*4/in the zoo*3} {you can see*3/we saw*4/there are*2} {lions*3/tigers*2/elephants*3/monkeys*3/bears*2/many animals*4/giraffes/wild animals*2/penguins/zebras}. *5
        you can see {lions*2/elephants*2/monkeys*2/many animals*5/wild animals*2} {at*3/in} the zoo. *4
        the cat {drank*3/is drinking*3} {some*2/the*2/its} {milk*7/water*3}. *4
        the cat {caught*5/ate*2/is chasing*2/ran after*2} {a*3/the*2} {mouse*8/bird*2/rat/fish}. *5
        the {cat*3/kitten} {scratched*2/climbed*3/slept on*2} the {sofa*2/tree*2/chair*2/curtain}. *3
        the dog {chased*4/ran after*3/barked at*4} the {cat*6/postman*3/ball*2/car*2/rabbit*2/stranger*2/thief}. *5
        the dog wagged its tail. *3
        the {dog*6/puppy*2} {barked*6/growled/barks} at the {stranger*4/postman*3/cat*4/man*2/door/moon}. *4
        the cow says moo{, and the {dog says woof/cat says meow/duck says quack/sheep says baa}/*3}. *3
        the {dog says woof/cat says meow/duck says quack/sheep says baa/pig says oink/horse says neigh/rooster says cock-a-doodle-doo/bird says tweet}. *4

        [usething table thing; use; place; partof]
        knife *4; cut bread*3, cut meat*3, cut the cake*2, cut vegetables; in the kitchen*3, in the drawer*2; blade
        spoon *4; eat soup*7, eat ice cream*2, stir the tea*3; in the kitchen*2, in the drawer; handle
        fork *3; eat salad, eat meat*3, eat pasta*2, eat; on the table*2, in the drawer; handle
        cup *3; drink tea*4, drink coffee*4; in the cupboard*2, on the table*2; handle
        glass *3; drink water*5, drink juice*3, drink milk*2; on the table*3; rim
        oven *2; bake a cake*4, bake bread*4, cook food*2; in the kitchen*4; door
        fridge *2; keep food cold*5, keep milk cold*2; in the kitchen*4; door
        pot *2; cook soup*4, boil potatoes*3; on the stove*3; lid*2
        pan *2; fry eggs*4, cook meat*2; on the stove*3; handle
        pen *4; write*6, write a letter*4, write words*2; on the desk*3, in the bag; cap
        pencil *4; write*4, draw a picture*4, draw*3; on the desk*3, in the pencil case; point
        brush *3; paint*4, paint a picture*3, clean your teeth; in the box; handle
        toothbrush *2; brush your teeth*6, clean your teeth*4; in the bathroom*4; handle
        comb *2; comb your hair*5; in the bathroom*2; teeth
        towel *2; dry your hands*4, dry your hair*3, dry yourself*2; in the bathroom*4; corner
        soap *1; wash your hands*6, wash your face*2; in the bathroom*3; smell
        key *4; open the door*7, lock the door*4, open a box; in the pocket*3, in the door*2; ring
        scissors *1; cut paper*6, cut hair*3, cut cloth*2; in the drawer*2; blades
        needle *2; sew*4, sew on a button*3; in the box*2; eye
        hammer *3; hit nails*4, hit a nail*4; in the toolbox*2, in the garage*2; handle
        saw *2; cut wood*6; in the toolbox*2; teeth
        spade *2; dig a hole*4, dig in the garden*3; in the garden*3; handle
        broom *2; sweep the floor*8; in the kitchen*2; handle
        umbrella *3; stay dry in the rain*4, keep dry*3; in the hall*2; handle
        clock *3; tell the time*6, know what time it is*2; on the wall*5; hands*2
        watch *2; tell the time*6; on your arm*2; strap
        phone *3; call people*3, call your friends*4, talk to people*3, send messages*2; in the pocket*2, in the bag*2; screen
        computer *3; write emails*2, play games*3, work*3; on the desk*4, in the office*2; keyboard*2, screen*2
        camera *2; take photos*6, take pictures*5; in the bag*2; lens
        torch *2; see in the dark*5; in the drawer*2; light
        lamp *2; read at night*3, see in the dark*2; on the desk*2, on the table*3; light
        bed *4; sleep*9; in the bedroom*6; pillow
        chair *4; sit*8; at the table*3; legs*3
        bag *3; carry books*4, carry things*4, carry food; on the floor*2; handle
        basket *2; carry fruit*3, carry eggs*2; on the table; handle
        ladder *2; climb onto the roof*4, pick apples*2; against the wall*2; steps
        rope *2; tie the boat*3, climb*2, jump; in the boat; end
        car *4; drive to work*3, travel*3; in the garage*3, in the street*3; wheels*4, engine*2
        boat *2; cross the river*4, sail on the lake*3; on the lake*3, on the river*2; sail*2
        map *2; find the way*6; in the car*2; corner
        dictionary *2; find words*3, look up words*5, learn new words*2; on the shelf*2, at school*2; pages*2
        ruler *3; draw a line*5, draw straight lines*3, measure things*2; on the desk*3; edge
        calendar *1; know the date*3, see what day it is*2; on the wall*4; pages
        thermometer; measure the temperature*5; on the wall*2, in the hospital; glass
        money *1; buy things*6, buy food*4, pay*3; in the bank*4, in the purse*3; coins
        mirror *2; see yourself*4, look at your face*2; on the wall*4, in the bathroom*3; glass
        blanket *2; keep warm*5; on the bed*4; edge
        ball *2; play football*4, play*4; in the garden*2; colour
        telescope; look at the stars*5; in the room; lens

        [uses]
        {=t:usething}you need a {t} to {t.use}. *4
        {=t:usething}we use {t|a} to {t.use}. *8
        {=t:usething}you {t.use} with {t|a}. *8
        {=t:usething}what do we use to {t.use}? {we use /}{t|a}. *4
        {=t:usething}the {t} is {t.place}. *2
        {=t:usething}where is the {t}? it is {t.place}. *2
        {=t:usething}I need {t|a} to {t.use}. *3
        {=t:usething}can I have {t|a}? I want to {t.use}. *2
        you {cut paper*4/cut string} with scissors. *4
        {we/you/people} cut paper with scissors and {cut bread*2/cut meat} with a knife. *3
        {we/you/people/I} eat {soup*5/ice cream} with a spoon and {meat*2/pasta/salad} with a {fork*2/knife and fork}. *4
        {we/you/I} write {a letter*2/words/} with a {pen*4/pencil*4}. *4
        {p:who} {'write|ed} {a letter*3/a note/a story/it/{p.his} name*2/the word} with a {pen*5/pencil*5}. *4
        {p:who} {'cut|ed} the {cake*5/bread*5/meat*2/cheese*2/apple*2} with a {knife*9/sharp knife*2}. *4
        {p:who} {'open|ed} the {door*6/box*2/gate*2/drawer} with {a key*5/the key*3}. *4
        {p:who} {'eat|ed} the {soup*5/ice cream*2} with a spoon. *3

        [meaning table what; is]
        bakery; a shop where you buy bread*2, a place where bread is made
        library; a place with many books*2, a place where you can borrow books*2
        hospital; a place for sick people*2, a place where doctors and nurses work
        school; a place where children learn*3, a place where you learn
        zoo; a place where you can see wild animals*2, a park with many animals
        airport; a place where planes land*2, a place for planes
        station; a place where trains stop*3, a place where you take a train
        restaurant; a place where you can eat*2, a place where people eat
        cinema; a place where you watch films*2
        museum; a place with old things*2, a place where you see old things
        kitchen; a room where you cook*3, the room where we cook
        bedroom; a room where you sleep*3, the room where we sleep
        bathroom; a room where you wash*2, the room where you have a bath*2
        garage; a place for the car*2, a house for a car
        farm; a place with fields and animals*2, a place where animals live
        baker; a person who makes bread*3, somebody who bakes bread
        teacher; a person who teaches children*3, somebody who works in a school
        doctor; a person who helps sick people*3, somebody who works in a hospital
        farmer; a person who grows food*2, a person who works on a farm*2
        pilot; a person who flies a plane*3, somebody who flies planes
        driver; a person who drives a car, a person who drives a bus*2
        thief; a person who steals things*2, somebody who takes things that are not his
        king; a man who rules a country*3, a man with a crown*2
        queen; a woman who rules a country*2, a woman with a crown*2
        singer; a person who sings songs*3
        writer; a person who writes books*3
        painter; a person who paints pictures*3
        dancer; a person who dances*2
        dentist; a person who looks after your teeth*3, a doctor for teeth*2
        vet; a doctor for animals*4
        waiter; a man who brings the food in a restaurant*3
        cook; a person who makes food*3
        neighbour; a person who lives next door*3
        friend; a person you like*3
        kitten; a baby cat*4, a young cat*3
        puppy; a baby dog*4, a young dog*3
        lamb; a baby sheep*3, a young sheep*2
        calf; a baby cow*3, a young cow*2
        chick; a baby bird*2, a baby hen*2
        cub; a baby lion, a baby bear
        foal; a baby horse*3
        piglet; a baby pig*3
        island; land with water all around it*3
        desert; a place with a lot of sand*2, a dry place with no water
        mountain; a very high hill*3
        forest; a place with many trees*4
        river; water that flows to the sea*2
        lake; water with land around it*2
        umbrella; a thing that keeps you dry in the rain*3
        clock; a thing that tells the time*3
        triangle; a shape with three sides*4
        square; a shape with four sides*4
        circle; a round shape*3
        twin; a brother or sister born on the same day*2
        orphan; a child without parents*2
        giant; a very big man*3
        dwarf; a very small man*2
        witch; a woman who can do magic*3

        [meanings]
        {=m:meaning}a {m} is {m.is}. *14
        {=m:meaning}what is a {m}? a {m} is {m.is}. *5
        {=m:meaning}{m.is} is {called/} a {m}. *10
        a baby {cat is called a kitten*3/dog is called a puppy*3/cow is called a calf*2/sheep is called a lamb*2/hen is called a chick/horse is called a foal}. *4
        a young {cat is called a kitten*2/dog is called a puppy*2/cow is called a calf/sheep is called a lamb/lion is called a cub/frog is called a tadpole}. *2
        a man who {rules a country is called a king*3/teaches is a teacher/steals is called a thief*2/drives a bus is a driver*2/bakes bread is a baker}. *3
        a woman who {rules a country is called a queen*3/teaches is a teacher/acts is called an actress}. *2
        two {babies*2/children*2/brothers/sisters} born on the same day are {called /}twins. *3
        your mother and your father are your parents. *3
        my {mother*3/mum} and {my /}{father*3/dad} are my parents. *3
        my {mother's/father's} brother is my uncle. *3
        my {mother's/father's} sister is my aunt. *3
        my {mother's/father's} mother is my grandmother. *3
        my {mother's/father's} father is my grandfather. *3
        my {uncle's/aunt's} {son*2/daughter*2} is my cousin. *3
        my {mother's*2/father's*2/parents'} son is my brother, and my {mother's/parents'} daughter is my sister. *2
        the son of a king is a prince{, and the daughter of a king is a princess*2/}. *3
        the wife of {a king is a queen/my uncle is my aunt/my grandfather is my grandmother}. *2
        the husband of {a queen is a king/my aunt is my uncle/my grandmother is my grandfather}. *2
        a child is young, and {an adult/a grandmother*2/a grandfather} is old. *2
        a boy grows up to be a man, and a girl grows up to be a woman. *3
        he is not a {child*3/boy*2}, he is a man. *3
        she is not a {child*2/girl*2}, she is a woman. *2

        [knowledge]
        {creatures} *50
        {uses} *16
        {meanings} *14
        """;
}
