namespace Playground.Worker.Corpora.SimpleEnglish.Themes;

/// <summary>The plainest sentences of all, in many small variations.</summary>
internal static class Everyday
{
    public const string Text = """
        [everyday]
        the children are playing in the {playin}. *8
        the {boygirl} is {kiddo}. *8
        the {boygirl} is playing with a {playwith}. *6
        the boy {kicked} the ball. *6
        the {boygirl} threw the ball to {named}. *4
        the {boygirl} is eating an {aneaten}. *5
        {p:who} opened the {opened2}. *6
        {p:who} closed the {opened2}. *4
        she is reading a book. *4
        he is reading a {book1}. *4
        {p:kid} is my {friendkin2}. *5
        he is my {man2}. *4
        she is my {woman2}. *4
        {p:girl} has long {hairthing}. *4
        {p:who} drank a {glasscup} of {drunk}. *5
        I drink {drunk} every morning. *4
        I go to school every {daypart}. *4
        {p:kid} was late for {late}. *5
        the train {arrived} at the station. *5
        the bus stops at the bus stop. *4
        the {arriver} is waiting at the {waitat}. *4
        the dog is barking. *5
        the dog barked at the {barkedat}. *5
        the cat is {catdo}. *5
        the dog is {dogdoing}. *5
        the bird is {birddo}. *5
        the birds are singing in the {singin}. *5
        the fish is swimming in the {swimin}. *5
        the horse is {horsedo}. *3
        the {x:sitter} sat on the {x.on}. *34
        the {x:sitter} is sitting on the {x.on}. *10
        the {x:sitter} sits on the {x.on}. *6
        a {x:sitter} sat on the {x.on}. *3
        the {x:sitter} lay on the {x.on}. *3
        you see with your eyes and hear with your ears. *4
        you hear with your ears. *3
        you smell with your nose. *3
        I smell the flower with my nose. *2
        you walk with your feet. *3
        we walk with our legs. *3
        we eat with our mouth. *2
        I'm {feeling}. *4
        I'm {age} years old. *3
        it's {weather} today. *4
        it's {hour} o'clock. *3
        it's time for {timefor}. *5
        it's a {nicething}. *3
        that's a {nicething}! *3
        I don't {dontverb}. *5
        I don't know. *2
        {p:kid} doesn't like {f:vegetable|pl}. *3
        {p:kid} can't {ability}. *4
        {p:kid} isn't here. {p.he} is at {atplace}. *4
        they aren't at home. *2
        we're going to the {letsgo}. *4
        you're my best friend. *3
        he's {age} years old. *2
        she's my {woman2}. *2
        don't {dont}! *5
        my mom is {momdo}. *4
        my dad is {daddo}. *4
        my favorite color is {colour}. *2
        what's your name? my name is {named}. *4
        what's this? it's a {countable}. *4
        where's the {x:pet}? it's in the {petin}. *3
        I love my {loved}. *6
        I like to {liketo}. *6
        I want to be a {job} when I grow up. *3
        I live in a {livein} with my {loved}. *3
        I have a {gotthing}. *5
        {p:who} {p.has} a {gotthing}. *5
        I need {neededthing}. *4
        I can see a {countable} on the {seeon}. *4
        {p:who} {p.is} at {atplace}. *6
        {p:who} went to {wentto}. *8
        {p:who} went to {wentto} because {whywent}. *4
        {p:adult} is driving the {driven}. *4
        {p:adult} is cooking {cooking}. *5
        {p:adult} works in a {worksin}. *5
        {p:adult} bought {boughtthing} at the {market}. *6
        {p:adult} turned {onoff} the {lamp1}. *5
        {p:child} sat down on the {seat} and {=v:satdo}{v|ed}. *6
        {p:child} looked out of the window and saw {sawout}. *6
        {p:child} went to bed because {p.he} was tired. *5
        {p:child} put the {putthing} in the {putin}. *6
        {p:child} put the {putthing2} on the table. *5
        {p:child} took the {putthing} out of the {putin}. *3
        {p:child} fell asleep in {asleepin}. *4
        {p:child} ran after the {ranafter}. *4
        {p:child} sang a song. *3
        {p:child} told me a {story1}. *4
        {p:child} lost a tooth. *2
        the {book} on the {onplace} is {colour}. *3
        the sun is in the {suncloud}. *4
        the moon is in the sky at night. *3
        the stars are in the sky. *3
        the tree in the garden is {treelook}. *3
        the flowers in the garden are {flowerlook}. *5
        the soup is {souplook}. *4
        the water is {waterlook}. *5
        the tea is {tealook}. *4
        the room is {roomlook}. *3
        the night was {nightlook}. *4
        the house is on the {houseon}. *3
        the door is {doorlook}. *4
        the bag is {baglook}. *3
        the box is {boxlook}. *3
        the test was {easyhard}. *3
        the game was {gamelook}. *3
        the story has a happy {end}. *3
        they lived happily ever after. *4
        he lives in a big house with his {loved}. *3
        a farmer lives on a farm. *4
        a king has a crown and a castle. *3
        we sit on chairs and sleep in beds. *4
        we read books and write letters. *4
        we sing songs and play games. *4
        we see the sun in the day and the moon at night. *4
        we have two eyes and one nose. *4
        the man {mando}. *5
        the woman {womando}. *5
        knives are sharp. *3
        a knife is sharp. *3
        candles give light. *2
        a clock tells the time. *3
        a key opens a door. *3
        a pen writes. *1
        an oven is hot, and a fridge is cold. *4
        the fridge keeps the food cold. *3
        boats float on the water. *3
        a ship is bigger than a boat. *3
        bees fly from flower to flower. *3

        [sitter table who; on]
        cat *24; mat*20, sofa*3, chair*3, wall*2, roof, bed*2
        dog *6; rug*3, floor*3, mat*2, grass*2, sofa
        bird *6; branch*4, roof*2, fence*2, tree
        boy *4; chair*4, bench*3, floor*2, bed, grass
        girl *4; chair*4, bench*3, floor*2, bed, swing
        man *3; chair*3, bench*4, sofa
        woman *3; chair*3, bench*3, sofa*2
        baby *2; floor*2, blanket, lap
        hen *2; nest*3, eggs*2
        frog *2; leaf*3, rock*2, log
        kitten *3; mat*3, bed, sofa*2, cushion
        old man *2; bench*3, chair*2
        king *2; throne*4
        teacher; chair*2, desk
        owl *2; branch*3
        fly; wall*2, window
        bee; flower*3
        monkey; branch*2, tree

        [playin words]
        garden*5, park*5, snow*2, street*2, sand*2, yard*2, playground*2, house*2, rain
        [boygirl words]
        boy*6, girl*6, child*3
        [kiddo words]
        playing*4, reading*2, sleeping*3, running*2, eating*2, singing*2, laughing*2, crying*2, swimming*2, dancing*2, drawing, writing
        [playwith words]
        ball*6, doll*4, toy*4, toy car*3, kite*2, cat*2, dog*2, teddy bear*2
        [kicked words]
        kicked*6, caught*3, threw*4, found*2, lost*2, has*2
        [aneaten words]
        apple*8, orange*4, egg*3, ice cream*4
        [opened2 words]
        door*7, window*5, box*3, book*4, bag*2, letter, umbrella*2, gate*2
        [friendkin2 words]
        friend*6, best friend*4, brother*2, sister*2, cousin*2, neighbour*2
        [man2 words]
        father*4, brother*4, friend*4, uncle*3, teacher*3, grandfather*2
        [woman2 words]
        mother*4, sister*4, friend*4, aunt*3, teacher*3, grandmother*2
        [hairthing words]
        hair*8, brown hair*2, black hair*2, legs
        [glasscup words]
        glass*6, cup*5, bottle, mug
        [daypart words]
        day*5, morning*4, Monday
        [arrived words]
        arrived*4, stopped*4, stops*2, is*2
        [arriver words]
        man*3, woman*3, boy*2, girl*2
        [waitat words]
        station*4, bus stop*5, door*2, airport*2
        [barkedat words]
        cat*5, postman*4, man*2, stranger*3, car*2, moon
        [catdo words]
        sleeping*4, hungry*3, black*3, white*2, on the sofa*2, in the garden*2, under the bed*2, drinking milk*3, chasing a mouse*3
        [dogdoing words]
        sleeping*3, hungry*3, running*3, barking*5, in the garden*2, wagging its tail*3, eating a bone*3, big*2, digging a hole*2
        [birddo words]
        singing*5, flying*4, in the tree*4, in its nest*3, building a nest*3
        [singin words]
        trees*6, tree*3, morning*3, garden*3, forest*2
        [swimin words]
        water*5, sea*3, river*2, pond*2, lake
        [horsedo words]
        running*4, eating hay*2, in the stable*3, jumping over the fence*2
        [timefor words]
        school*4, bed*5, lunch*4, dinner*4, breakfast*3, a story*2, a break
        [nicething words]
        nice day*4, good idea*4, beautiful day*3, good book*2, big house*2, funny story*2, pretty dress, long way, secret
        [dontverb words]
        like fish*2, know his name*2, want to go*2, understand*3, eat meat*2, have a car*2, like snakes*2, have time*2, remember
        [atplace words]
        school*6, home*6, work*4, the park*2, the shop*2, the zoo, the beach*2, the doctor's
        [momdo words]
        cooking dinner*3, at work*3, at home*2, reading a book*2, a doctor, a teacher*2, making tea, in the kitchen*3, very kind
        [daddo words]
        at work*4, washing the car*3, in the garden*3, cooking dinner*2, reading the newspaper*3, a farmer, a teacher*2, very tall*2, in the garage*2
        [petin words]
        garden*4, kitchen*3, house*3, basket*2, cage*2, bedroom
        [loved words]
        mother*3, mum*3, dad*3, family*5, parents*3, grandmother*2, brother*2, sister*2, dog*2, cat*2
        [liketo words]
        play*4, read*4, sing*3, dance*3, swim*3, draw*2, eat ice cream*3, play football*4, watch television*3, ride my bicycle*3, listen to music*3, go to the park*2, cook
        [gotthing words]
        dog*4, cat*4, brother*4, sister*4, bicycle*3, new book*2, ball*3, question*2, good idea*2, big family*2, small garden*2, cold*2, headache, red car*2, dream, pet*2
        [neededthing words]
        help*4, a pen*3, some water*3, your help*2, a new coat*2, a doctor*2, more time*2, money*2, a break, some sleep*2
        [seeon words]
        table*4, shelf*2, floor*2, desk*2, bed, wall
        [wentto words]
        school*5, bed*5, work*3, sleep*2, the shop*4, the park*3, the beach*2, the zoo*2, the doctor*3, the market*2, the kitchen*2, the library*2, the hospital*2, church
        [whywent words]
        it was late*3, it was Monday*2, it was time*3, the weather was nice*2, there was no food
        [driven words]
        car*7, bus*3, tractor*2, train, lorry*2
        [cooking words]
        dinner*6, soup*4, lunch*3, rice*2, fish*2, eggs*2, chicken*2, pasta
        [worksin words]
        hospital*4, school*4, shop*4, bank*2, restaurant*3, office*3, factory*3, bakery*2, library*2, museum
        [boughtthing words]
        some bread*5, some milk*5, some apples*3, some fish*2, a cake*2, some fruit*3, some eggs*3, a newspaper*2, some flowers*2, some butter*2, some cheese*2, vegetables*2
        [onoff words]
        on*5, off*5
        [satdo words]
        read a book*4, cry*2, wait*3, eat an apple*2, look at the sea, drink some water*2, open the letter*2, fall asleep*2, listen*2
        [sawout words]
        a bird*4, the snow*3, the rain*3, the sun*2, a cat*3, a rainbow*2, a big dog*2, the moon*2, the garden*2, {p.his} friend*2
        [putthing words]
        book*5, toys*4, apple*3, pen*3, shoes*2, ball*3, keys*2, money*2, clothes*2
        [putin words]
        box*5, bag*6, drawer*3, cupboard*3, basket*3
        [putthing2 words]
        plates*4, book*4, cup*3, glass*3, bread*2, flowers*3, keys*3, plate*4, bottle*2, letter*2
        [asleepin words]
        bed*5, the car*3, {p.his} bed*3, the chair*2, the train, the grass
        [ranafter words]
        ball*5, dog*4, cat*3, bus*3, butterfly*2, rabbit
        [story1 words]
        story*6, secret*3, joke*3, lie, fairy tale*2
        [book words]
        book*4, cup*3, pen*2, bag*2, box*2, plate*2, hat
        [onplace words]
        table*5, shelf*3, chair*3, desk*2, floor*2
        [suncloud words]
        sky*8, east, west
        [treelook words]
        tall*4, old*3, green*3, big*3
        [flowerlook words]
        red*4, beautiful*5, yellow*4, pretty*3, white*2, blue, dead
        [souplook words]
        hot*6, cold*2, ready*2, good*3, too salty*2, delicious*2
        [waterlook words]
        cold*6, warm*3, deep*3, clean*3, wet*2, clear*2, too hot*2
        [tealook words]
        hot*6, too hot*3, cold*2, sweet*3, ready*2
        [nightlook words]
        dark*6, cold*4, long*3, quiet*3, warm
        [houseon words]
        hill*6, corner*3, street*2, left*2, right
        [doorlook words]
        open*5, closed*5, locked*3, green*2, red
        [baglook words]
        heavy*6, full*4, empty*3, new*2, too small
        [boxlook words]
        full*4, empty*4, heavy*4, big*3, small*2, open*2, too heavy*2, made of wood*2
        [gamelook words]
        fun*4, over*3, long*2, exciting*3, easy*2
        [end words]
        end*6, ending*4
        [mando words]
        is tall*3, has a beard*3, is reading the newspaper*3, drives a car*2, is old*2, went to work*3, wears a hat*3, is wearing a tie, has a dog*2, is fishing
        [womando words]
        has a baby*3, is wearing a dress*3, is reading a book*2, drives a car*2, is young*2, went to the market*3, has long hair*3, is drinking tea*2, smiled at the child
        """;
}
