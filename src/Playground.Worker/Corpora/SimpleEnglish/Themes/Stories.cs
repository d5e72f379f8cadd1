namespace Playground.Worker.Corpora.SimpleEnglish.Themes;

/// <summary>Short stories with a beginning and an end.</summary>
internal static class Stories
{
    public const string Text = """
        [character table name; g]
        little girl *6; f
        little boy *6; m
        old woman *3; f
        old man *3; m
        king *3; m
        queen *2; f
        princess *4; f
        prince *3; m
        poor farmer *2; m
        witch; f
        giant; m
        fairy; f

        [beast table name; g]
        cat *4; n
        dog *4; n
        rabbit *4; n
        fox *3; n
        bear *3; n
        bird *4; n
        mouse *4; n
        frog *2; n
        wolf *2; n
        duck *3; n
        pig *2; n
        lion *3; n
        dragon *2; n

        [trait words]
        kind*4, brave*4, clever*4, happy*3, lonely*3, poor*2, rich*2, good*3, hungry*2, lazy, curious*2, friendly*2

        [storyplace words]
        castle*4, small house*5, big forest*3, village*4, cave*2, old tower*2, house by the sea*3, town*2, hut*2

        [problem words]
        had no friends*4, was always hungry*2, was very sad*3, lost {p.his} way in the forest*4, could not sleep*3, wanted to see the world*4, had no food*3, lost {p.his} ring*2, was afraid of the dark*3, was very lonely*2

        [helped words]
        became friends*5, walked home together*3, shared the bread*3, sang a song*2, played all day*3, laughed*2, danced*2, went to the castle*2

        [ending words]
        they lived happily ever after*8, {p.he} was never lonely again*4, {p.he} was very happy*5, everybody was happy*4, and they were friends for ever*2, that night {p.he} slept well*3

        [stories]
        once upon a time there was a {p:character}. {p.he} lived in a {storyplace}. *8
        once upon a time there was a {t:trait} {p:character} who lived in a {storyplace}. *6
        once upon a time, a {p:character} {problem}. one day {p.he} met a {b:beast}. they {helped}. {ending}. *14
        once upon a time there was a {p:character} who {problem}. then a {b:beast} came and helped {p.him}. {ending}. *8
        once upon a time there was a little {p:beast}. {p.he} {problem}. {p.he} met a {q:beast!p}, and they {helped}. {ending}. *8
        the {p:character} had a {q:beast} who could talk. the {q} said: "do not be {sadafraid}." *3
        and they lived happily ever after. *5
        {p:kid} planted a seed. {p.he} gave it water every day. after a few weeks there was a {growing}. *6
        {p:kid} lost {p.his} {l:lost}. {p.he} looked under the bed and behind the door. at last {p.he} found it {lastfound}. {p.he} was happy. *8
        {p:kid} had a {pet}. one day the pet ran away. {p.he} looked everywhere. in the evening it came back. *4
        {p:kid} was hungry. {p.he} went into the kitchen and made a {snack}. then {p.he} was full. *6
        {p:kid} was tired. {p.he} brushed {p.his} teeth and went to bed. soon {p.he} was asleep. *6
        {p:kid} went to the {storyshop}. {p.he} bought {bought} and paid for it. then {p.he} went home. *6
        {p:kid} and {q:named!p} went to the park. they played on the {swings}. it began to rain, so they ran home. *6
        {p:kid} saw a {small2} bird on the ground. its wing was broken. {p.he} took it home and helped it. after a week the bird could fly again. *5
        it was a cold winter day. {p:kid} put on {p.his} coat, hat and gloves. {p.he} went outside and built a snowman. *6
        it was a hot summer day. {p:kid} went to the {hotplace}. {p.he} swam in the water and ate an ice cream. *6
        it was dark. {p:kid} heard a strange noise. {p.he} turned on the light. it was only the {onlythe}. *6
        a {b:thirsty} was thirsty. it saw some water in a {jar}. it drank the water and was happy. *4
        the {a:strongbeast} caught a mouse. the mouse said: "please let me go." the {a} let it go. later the mouse helped the {a}. *4
        a rabbit and a turtle ran a race. the rabbit was fast, but it fell asleep. the turtle was slow, but it won. *4
        the fox saw some grapes. the grapes were too high. the fox said they were sour. *3
        a crow had some cheese. the fox said: "please sing for me." the crow sang, and the cheese fell down. *3
        the ant worked all summer, but the grasshopper sang. in winter the ant had food, and the grasshopper was hungry. *2
        {p:adult} woke up late. {p.he} missed the {ridden}. {p.he} ran to work and was very tired. *5
        {p:adult} went to the market to buy {f:fruit|pl}. there were no {f|pl}, so {p.he} bought {fruit!f|pl}. *5
        {p:adult} made a cake for {q:named}. {q.he} ate a big piece and said thank you. *5
        {p:named} has a big dog. the dog likes to {dogdo}. every evening they go for a walk. *5
        {p:named} could not find {p.his} {w:lostshoes}. they were under the {under}. {p.he} put them on and went to school. *5
        {p:named} fell off {p.his} bicycle and hurt {p.his} {limb2}. {p.his} mother put a plaster on it. soon it was better. *5
        {p:named} broke a {breakable}. {p.he} was sorry and told {p.his} mother. she was not angry. *5
        the children wanted to play outside, but it was raining. so they stayed at home and {inside}. *6
        the train was late. {p:who} waited for an hour. at last the train came. *4
        {p:named} got a letter from {p.his} {friend}. {p.he} read it and smiled. then {p.he} wrote back. *5
        yesterday was {p:named}'s birthday. {p.his} friends came to the party. they ate cake, sang songs and played games. *6
        {p:named} and {p.his} {kin3} went to the zoo. they saw {wildzoo|pl} and {wildzoo|pl}. {p.he} liked the {wildzoo|pl} best. *6
        a dragon lived in a cave. it was {dragon}. a brave {p:knight} went to the cave. {p.he} gave the dragon some cake, and they became friends. *4
        the cat sat on the mat. a mouse came out of its hole. the cat jumped, but the mouse was too fast. *5
        the dog saw a cat. it ran after the cat. the cat climbed up a tree, and the dog barked. *5
        the sun rose. the birds began to sing. {p:kid} woke up and opened the window. *5
        the sun went down and the moon came up. the stars were bright. everybody was asleep. *5
        {p:kid} went fishing with {p.his} {fisher}. they sat by the river. {p.he} caught a big fish, and they ate it for dinner. *5
        at night {p:kid} dreamed of {dream}. in the morning {p.he} told {p.his} {kin3} about it. *5

        [sadafraid words]
        sad*4, afraid*5, angry

        [growing words]
        flower*5, little plant*3, small tree*2, sunflower*2, big pumpkin

        [lastfound words]
        in the garden*4, under the table*3, in {p.his} bag*3, on the chair*2, behind the sofa*2, in the box*2

        [snack words]
        sandwich*6, cheese sandwich*3, salad, pancake, bowl of soup*2

        [storyshop words]
        shop*6, market*3, bakery*2, supermarket*4

        [bought words]
        some bread*4, some milk*4, a cake*2, a toy*2, a book*2, some cheese, some fruit*2

        [swings words]
        swings*4, slide*4, grass*2, seesaw

        [small2 words]
        small*4, little*5, young*2

        [hotplace words]
        beach*5, lake*4, swimming pool*3, sea, river

        [onlythe words]
        cat*5, wind*4, dog*2, rain, old clock, door

        [thirsty words]
        bird*3, crow*3, dog*2, fox

        [jar words]
        bowl*2, jar*2, puddle*2, bucket, pond*2

        [strongbeast words]
        lion*6, cat*2, bear

        [dogdo words]
        run*4, swim*2, play with a ball*4, chase cats*3, bark*2, dig holes*2, sleep on the sofa

        [lostshoes words]
        shoes*6, socks*4, gloves*3, boots*2, glasses*2

        [under words]
        bed*6, table*3, chair*2, sofa*3

        [limb2 words]
        knee*6, leg*3, arm*3, hand*2, elbow

        [inside words]
        played a game*5, read books*3, drew pictures*4, watched a film*3, built a tower*2, baked cookies*2, played cards

        [kin3 words]
        mother*4, father*4, sister*2, brother*2, grandmother, family*2, class

        [dragon words]
        big and green*3, very old*2, lonely*4, very sad*2

        [knight table name; g]
        knight *4; m
        prince *2; m
        girl *2; f
        boy; m
        princess *2; f

        [fisher words]
        father*5, grandfather*4, uncle*2

        [dream words]
        a dragon*3, the sea*3, a big cake*2, a castle*3, flying*3, the moon*3, horses, snow, a princess*2, a talking cat*2
        """;
}
