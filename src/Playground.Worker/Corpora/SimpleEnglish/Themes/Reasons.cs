namespace Playground.Worker.Corpora.SimpleEnglish.Themes;

/// <summary>Why things happen and what follows: because, so, if, when, but.</summary>
internal static class Reasons
{
    public const string Text = """
        [state table state; because; so; not]
        hungry *8; had not eaten all day, did not eat breakfast, had no food, worked all day; made a sandwich*3, ate a sandwich*3, ate an apple*2, had lunch*2, went to the kitchen*2, ate some bread*2, wanted some food, made something to eat, ate a big lunch, cooked some soup, bought some food; had eaten a big lunch
        thirsty *6; had no water, ran a lot, played in the sun; drank some water*5, drank a glass of water*5, drank some juice*2, asked for a drink, wanted some water*2, drank a glass of milk*2, bought a bottle of water; had a drink
        tired *8; worked all day*3, did not sleep well*2, worked hard*2, walked a long way*2, ran a lot, got up early, played all day*2; went to bed*6, went to sleep*3, sat down*3, fell asleep*3, lay down on the bed*2, went home*2, took a nap*2, had a rest*2, stopped working; slept well
        cold *4; had no coat*3, forgot {p.his} coat*2, stood in the snow; put on a coat*4, put on a jumper*2, put on {p.his} coat*3, made a fire*2, put on a hat and gloves*2, closed the window*3, sat by the fire*3, drank some hot tea*2, wore a warm coat; had a warm coat
        hot *3; ran a lot, sat in the sun*3, wore a thick coat; opened the window*4, took off {p.his} coat*3, ate an ice cream*3, went swimming*3, drank some cold water*3, sat under a tree*2, jumped into the pool*2; sat in the shade
        ill *6; ate too much*2, caught a cold*2, had a fever*3, had a cold*2, had a high temperature; went to the doctor*5, stayed in bed*5, went to hospital*2, stayed at home*3, took some medicine*3, did not go to school*3, could not come to the party*2, saw a doctor*2; felt well
        sick *3; ate too much cake*2, had a cold*2, ate bad food; went to the doctor*4, stayed in bed*3, stayed home from school*2, took some medicine*2, called the doctor; felt better
        happy *6; got a present*3, won the race*2, won the game*2, passed the test*2, found {p.his} dog*2, got a good mark, had a new bike, saw {p.his} friend*2, had a birthday, {p.was} with {p.his} family, got a letter, had many friends; smiled*4, sang a song*3, laughed*3, danced*3, jumped up and down*2, jumped for joy; lost the game
        sad *6; lost {p.his} dog*2, lost {p.his} toy*2, lost the game*2, had no friends*2, lost {p.his} ball*2, {p.his} friend moved away, {p.his} cat died*2, {p.his} toy was broken*2, had to say goodbye, {p.was} alone; cried*6, began to cry*2, did not smile*2, did not want to play*2, stayed in {p.his} room, called a friend; won the race
        angry *4; somebody took {p.his} ball*2, {p.his} brother broke {p.his} toy*2, the bus was late*2, the dog ate {p.his} shoe*2, lost the game; shouted*5, closed the door loudly*2, did not speak*2, left the room*2, went away; {p.was} calm
        afraid *4; heard a strange noise*3, saw a snake*2, saw a big dog*2, it was dark*3, saw a spider*2; ran away*5, hid under the bed*3, closed {p.his} eyes*2, called {p.his} mother*2, turned on the light*2, ran home*2, held {p.his} mother's hand; {p.was} brave
        scared *3; heard a loud noise*3, saw a ghost, it was dark*2, saw a big spider*2; ran away*4, hid behind the sofa*2, ran to {p.his} mother*2, screamed*2, began to cry; {p.was} brave
        late *6; missed the bus*5, got up late*4, missed the train*3, forgot the time*2, overslept, {p.his} clock was wrong; ran to school*4, ran to the station*2, took a taxi*3, said sorry*2, hurried*3, missed the train*2, ran to the bus stop*2; left early
        dirty *3; played in the mud*4, worked in the garden*2, fell in the mud*2; had a bath*4, took a shower*3, washed {p.his} hands*4, washed {p.his} face*2, washed with soap; washed
        wet *4; had no umbrella*4, walked in the rain*3, fell into the water*3, forgot {p.his} umbrella*3, swam in the river*2, had no coat; dried {p.his} hair*2, changed {p.his} clothes*3, took off {p.his} wet clothes*2, dried {p.his} clothes by the fire, used a towel*2; had an umbrella
        bored *2; had nothing to do*4, had no toys, it was raining*2, the lesson was long; read a book*3, watched television*3, played a game*3, called a friend*2, went outside; had a lot to do
        busy *2; had a lot of work*4, had a lot of homework*3, had to cook dinner; could not come*3, had no time*3, could not play*2, did not answer the phone; had nothing to do
        poor *2; had no money*4, had no job*2, lost all {p.his} money; could not buy food*2, lived in a small hut*2, had no shoes, worked very hard*2; {p.was} rich
        rich *2; had a lot of money*4, found a treasure*2, found gold; bought a big house*3, bought a castle*2, lived in a palace*2, bought a new car*2, gave money to the poor*2; {p.was} poor
        strong *2; ate a lot of vegetables, worked hard*2, did sport every day*2; could carry the heavy box*2, lifted the heavy stone*2, won the fight, helped to move the table; {p.was} weak
        clever *2; read many books*3, studied hard*2; knew the answer*3, got good marks*2, passed the test*2, found the right answer; {p.was} silly
        lonely *2; had no friends*4, lived alone*3, {p.was} new at school; called a friend*2, got a dog*2, wrote a letter to a friend*2, talked to the cat; had many friends
        lost *2; took the wrong road*2, had no map*3, did not know the way*2; asked the way*3, asked a policeman*2, looked at the map*3, asked for help*2; knew the way
        sorry *2; broke the window*3, was late*2, forgot the birthday*2, broke the cup*2; said sorry*3, bought flowers, wrote a letter*2, gave {p.his} friend a present; {p.was} right

        [reasons]
        {=s:state}{p:who} {p.was} {s}, so {p.he} {s.so}. *26
        {=s:state}{p:who} {s.so} because {p.he} {p.was} {s}. *16
        {=s:state}{p:who} {p.was} {s} because {p.he} {s.because}. *12
        {=s:state}{p:who} {s.because}, so {p.he} {p.was} {s}. *3
        {=s:state}{p:who} {p.was} very {s}. {p.he} {s.so}. *12
        {=s:state}{=p:kid}why {p.was} {p} {s}? {p.he} {p.was} {s} because {p.he} {s.because}. *4
        {=s:state}{p:who} {p.was} not {s} because {p.he} {s.not}. *2
        {=s:state}when {p:who} {p.was} {s}, {p.he} {s.so}. *3
        {=s:state}are you {s}? {yes, I am/no, I am not} {s}. *2
        {=s:state}I am {s}. *2
        {=p:you}I am hungry. I want {a sandwich/an apple/something to eat*3/some food/to eat/some bread/my dinner/my lunch}. *3
        I am thirsty. {I want a glass of {water*5/milk*2/juice*2}./can I have {some water*3/a drink*2/a glass of water*2}?/I need {a drink*2/some water*3}.} *5
        I am tired. I {want to sleep*3/want to go to bed*3/am going to bed*2/need some sleep*2}. *4
        I am cold. {can you close the window?*3/please close the {window*3/door*2}./I need a {coat*3/jumper*2/blanket*2}./where is my {coat*3/jacket*2}?} *3
        I am hot. {can you open the window?/please open the window./I want an ice cream./I want a cold drink./let's go swimming.} *3
        it is {raining*5/going to rain*2/wet outside}, so {take {an umbrella*3/your umbrella*4/your coat*2}/we {stay at home*3/can't play outside*2/stay inside*2}/the {street*2/grass*2/ground*2/road} is wet/{p:who} {p.has} an umbrella}. *10
        it was raining, so {p:who} {took an umbrella*4/stayed at home*3/opened {p.his} umbrella*3/put on {p.his} raincoat*2/ran home*2/got wet*3/wore {p.his} boots*2/stayed in the house/could not play outside}. *10
        {p:who} {took an umbrella*4/took {p.his} umbrella*3/stayed at home*3/opened {p.his} umbrella*3/put on {p.his} raincoat/got wet*3/stayed inside*2/wore boots} because it was {raining*8/wet/cloudy}. *10
        {p:who} stayed {at home*3/inside*2} because of the {rain*6/storm*3/snow*3/bad weather*2/cold*2/heat}. *5
        {p:who} could not {go out*2/play outside*2/sleep*2/drive/see anything*2} because of the {rain*3/storm*3/noise*2/snow*2/fog*3/dark}. *4
        we could not see {the road/the house/the mountain/anything} because of the {fog*5/rain*2/snow*2/smoke*2/dark*2}. *4
        {it is/it was} {snowing*3/cold*5/very cold*3/winter*3/freezing}, so {p:who} put on {p.his} {coat*5/gloves*3/hat*3/scarf*3/warm coat*3/boots*2/jacket*2/jumper}. *8
        {p:who} {wore*3/put on*4} {p.his} {warm coat*3/coat*4/gloves*3/hat*2/scarf*2/jacket*2} because it was {cold*8/winter*3/snowing*3/very cold*3/windy*2/freezing}. *8
        it is cold {outside/today/}, so put on your {coat*6/hat*3/gloves*3/jacket*3/scarf*2/jumper*2}. *5
        it is hot {outside/today/}, so {we go swimming*2/drink some water*2/we eat ice cream*2/open the window*2/wear a hat*2/take off your coat*2}. *4
        it was {hot*3/sunny*3/a sunny day*2}, so {p:who} {went to the beach*3/went swimming*3/wore {p.his} sunglasses*2/played outside*3/sat in the garden*2/had a picnic*2/bought an ice cream*2/wore a hat*2/went for a walk*2}. *7
        it was {dark*5/night*2}, so {p:who} {turned on the light*5/turned on the lamp*2/lit a candle*3/could not see*3/went home*2/went to bed*3/used a torch*2}. *7
        {p:who} turned on the {light*5/lamp*2} because it was {dark*8/night/too dark}. *4
        {p:who} could not see because it was {dark*6/too dark*3/night}. *3
        it was late, so {p:who} went {home*5/to bed*6/to sleep*2}. *5
        {p:who} went {home*4/to bed*5} because it was {late*8/dark*2/time}. *4
        {p:who} {p.was} {late*3/late for school*2/late for work*2} because {p.he} missed the {bus*7/train*5}. *5
        {p:who} missed the {bus*5/train*4} because {p.he} {got up late*4/was late/forgot the time*2/overslept/walked slowly*2}. *4
        {p:who} missed the {bus*5/train*4}, so {p.he} {p.was} late for {school*4/work*4/the party/the meeting}. *4
        {p:who} ran because {p.he} {p.was} late. *3
        {p:who} could not buy the {toy*3/book*2/car*2/dress*2/bike*2/ticket*2/cake} because {p.he} had no money. *5
        {p:who} had no money, so {p.he} could not buy {food*2/the toy*2/a ticket*2/a present*2/new shoes*2/it/anything*2}. *4
        {p:who} had no time{, so {p.he} {could not come/took a taxi/ate a sandwich/did not call}/}. *2
        {p:who} {cleaned*4/washed*4/swept*2} the {floor*4/car*2/kitchen*2/table*2/room*2/house} because it was {dirty*8/very dirty*3}. *5
        the {floor*4/car*3/kitchen*2/window*2/room*3/plate*2/shirt*2} was dirty, so {p:who} {cleaned*4/washed*4} it. *5
        the {floor/street} was dirty, so {p:who} swept it {with a broom*2/}. *2
        the {cup*2/plate*2/glass*3/egg*2/vase*2} fell {on the floor*3/off the table*3/} and broke. *5
        the {glass/cup/vase} broke because {p:who} dropped it. *3
        the {soup*3/tea*3/coffee*2/milk/bath/water} is too hot{ to {eat/drink*2}/, so wait a little*2/*3}. *4
        the soup is too {hot*4/salty*3/cold*2} to eat. *3
        the {tea*3/coffee*3/milk} is too hot to drink. *3
        the {box*4/bag*4/suitcase*2/stone*2} is too heavy to {carry*5/lift*3}. *4
        {p:kid} {p.is} too {young*3/small*2} to {drive*3/go to school*2/drive a car*2/vote/work}. *3
        {p:who} {p.is} too tired to {walk*2/work*2/play*2/run*2/cook*2/read}. *2
        {p:kid} {p.is} old enough to {go to school*2/drive*2/ride a bike*2/read}. *2
        the {plant*3/flower*3/tree*2} died because it had no {water*7/light*3/sun*2}. *4
        the {plants*2/flowers*3/trees} need {water*5/rain*3/sun*3/light*2}. *4
        plants need {water and light*3/light and water*2/water and sun*2/sun and rain/water*2/air, water and light}{ to grow*2/}. *5
        the {shop*4/bank*3/museum*2/school*3/library*2/post office} is closed because it is {Sunday*5/late*3/a holiday*3/Saturday/night}. *4
        {p:kid} {p.is} happy because {it is {p.his} birthday*6/it is the weekend/school is over*2/it is snowing/{p.he} has a new {bike*2/friend*2/toy*2/dog*2}}. *6
        it is {p:kid}'s birthday, so {p.his} {friends*2/mother*2/parents} {gave*3/bought*2/brought} {p.him} a {present*5/cake*3/gift*2/toy/book/bike}. *5
        today is {p:kid}'s birthday. {p.he} {got a {present*4/cake*2/card*2}/is {age} years old*4/is very happy*3/has a party*3}. *5
        {p:kid} got {a present*4/many presents*3/a bike*2/a doll/a toy/a book} for {p.his} birthday. *5
        {p:kid} cried because {p.he} {lost {p.his} {toy*3/doll*2/ball*2/dog*2}/broke {p.his} {toy*3/arm/leg}/fell {down*2/off {p.his} bike*2/}/{p.was} {hungry*2/sad*3/tired/hurt/afraid/alone/lost*2}/hurt {p.his} {knee*3/finger*2/leg}/wanted {p.his} mother*2/could not find {p.his} {mother*2/toy}}. *8
        {p:kid} {fell*4/fell down*3/fell off {p.his} bike*3} and hurt {p.his} {knee*5/leg*3/arm*3/foot*2/hand*2/elbow/head}. *5
        {p:kid} {fell from the tree*2/fell down the stairs*2/fell*2} and broke {p.his} {leg*5/arm*5/foot}. *4
        {p:who} broke {p.his} {leg*5/arm*5/foot*2/finger} when {p.he} fell {off {p.his} bike/from the {tree*2/ladder*2/wall}/down the stairs*2/on the ice/*3}. *5
        the baby {cried because {she/he/it} was*3/is crying because {she/he/it} is*4} {hungry*7/tired*4/thirsty*2/cold*2/wet/sleepy*2/ill*2}. *6
        the baby is {tired*2/sleepy*2}, so she is {sleeping*2/going to sleep*2/crying}. *2
        the {dog*4/cat*3} is {hungry*3/thirsty*3}, so {p:kid} {gives*2/is giving} it some {food*3/water*3/meat*2/milk*2}. *4
        the dog is wet because it {swam in the {river*3/lake*2/pond}/jumped into the water*3/played in the rain*2/fell into the {river*2/pond}/was in the {rain*2/water*2}}. *4
        the dog barked because it {heard a noise*3/saw a {cat*4/stranger*3/man*2}/was {hungry*2/angry*2/happy}/wanted to {go out/play*2}}. *5
        the cat {ran away*3/climbed the tree*3} because {it saw {a dog*3/the dog*3}/the dog barked*3/it was afraid of the dog*3}. *5
        the mouse {ran away*3/hid*2/ran into its hole*3} because it saw {a cat*3/the cat*3}. *4
        the bird can't fly because its wing is broken. *3
        the {car*4/bus*3} stopped because {the light was red*5/there was no petrol*3/a dog was in the road*2/the road was closed/it had no petrol*2}. *5
        the car stopped at the {red light*5/traffic light*3/corner/crossing}. *4
        the {ice*4/snow*4/snowman*3} melted {because it was {hot*3/warm*4}/in the sun*5/because the sun was {hot*3/warm*2}/in the spring}. *6
        if it {rains*6/snows*2} {tomorrow*2/}, we will {stay at home*4/stay inside*2/take an umbrella*2/not go out/play inside*2}. *5
        if it snows, we will {make*2/build*3} a snowman. *3
        if it is {sunny*3/nice*2/hot*2} {tomorrow/}, we will go {to the beach*4/swimming*3/to the park*2/outside*2}. *4
        if you are hungry, {eat something*2/have a sandwich*2/you eat*2/make a sandwich/have some bread/there is some soup}. *3
        if you are thirsty, {drink some water*3/have a drink*2/drink something}. *3
        if you are {tired*4/sleepy}, {go to bed*4/sit down*2/have a rest*2/go to sleep*2}. *3
        if you are {ill*3/sick*2}, {go to the doctor*4/stay in bed*3/see a doctor*2/take some medicine*2}. *4
        if you are cold, {put on a coat*2/put on your coat*2/close the window*2/come in/sit by the fire}. *3
        if you are late, {run*2/you will miss the {bus*3/train*2}/hurry up/take a taxi}. *3
        if you {play with fire*2/touch the {fire*3/hot stove*2}}, you {burn your {fingers*3/hand*2}/get burnt/hurt yourself}. *4
        if you mix {blue and yellow*2/yellow and blue*2}, you get green. *4
        if you mix {red and yellow*2/yellow and red*2}, you get orange. *4
        if you mix {red and white*2/white and red}, you get pink. *3
        if you mix {red and blue*2/blue and red*2}, you get purple. *3
        if you mix black and white, you get grey. *3
        blue and yellow make green. red and {yellow make orange/white make pink/blue make purple}. *3
        when it rains, {we use an umbrella*4/the {streets*2/grass*2} get wet*2/we stay inside*2/the children wear boots/I take my umbrella*2}. *4
        when it {snows*5/is cold*2}, {we wear warm clothes*2/we {make*2/build*2} a snowman*2/the children play in the snow*2/everything is white*2/we wear gloves*2}. *4
        when it gets dark, {we turn on the {light*3/lights*3/lamp}/the stars come out*3/the owls wake up/we go home*2/the street lights go on*2}. *4
        when the light is red, {the cars stop*3/you must stop*3/we stop*2}. when it is green, {they go*2/you can go*3/we go*2}. *4
        red means stop and green means go. *4
        when the sun {rises*2/comes up*3}, {we get up*2/the day begins*3/the birds sing*2/it gets light*3/the cock crows}. *4
        when the sun {sets*3/goes down*3}, {it gets dark*4/the day is over*2/the moon comes out*2/the birds go to sleep}. *4
        when {p:kid} is happy, {p.he} {smiles*4/laughs*3/sings*3}. when {p.he} is sad, {p.he} cries. *4
        when {p:kid} grows up, {p.he} wants to be a {job}. *4
        when {p:kid} came home, {{p.his} mother*2/{p.his} father/the dog*2/nobody} was {waiting*2/in the kitchen*2/at the door*2}. *3
        when I was {a child*3/young*3/little*3}, I {lived in a {village*3/small house*2}/liked to play*2/had a dog*3/was afraid of the dark*2/could not swim*2/played with dolls/wanted to be a {job}}. *5
        before {p:who} {'go|agree} to bed, {p.he} {{'brush|agree} {p.his} teeth*5/{'read|agree} a book*3/{'put|agree} on {p.his} pyjamas*2/{'turn|agree} off the light*2}. *5
        before you {eat*4/cook*2}, wash your {hands*8/fruit}. *5
        wash your {hands*6/face*2} {before*3/after} {dinner*3/you eat*3/lunch*2/meals}. *4
        before you cross the {street*3/road*3}, look {left and right*4/to the left and to the right*2/both ways*2}. *4
        after {dinner*3/lunch*2}, {p:who} washed the {dishes*5/plates*3/cups}. *4
        after school, {p:child} {played {football*2/with {p.his} friends*3}/did {p.his} homework*4/went home*4/walked home*2/went to the park*2}. *4
        after the rain {we saw a rainbow*4/there was a rainbow*4/the sun came out*4/the grass was wet*3/the air was fresh/the street was wet*2/there were puddles in the street*2}. *5
        after the {storm*3/rain*3}, {we saw a rainbow in the sky*3/the sky was {blue*2/clear*2}/the sun was shining*3}. *3
        {p:who} wanted to {buy a {car/bike/house}*2/go to the cinema/travel}, but {p.he} had no money. *3
        {p:who} wanted to {play*2/go out*2/sleep*2/come}, but {p.he} {p.was} {ill*3/busy*2/too busy*2/sick}. *3
        {p:who} looked for {p.his} {dog*3/book*2/hat/ball}, but {p.he} could not find it. *2
        {p:who} looked for {p.his} {keys*3/glasses*2/shoes*2}, but {p.he} could not find them. *2
        {p:who} knocked on the door, but nobody {opened it/answered*3/was at home*3}. *3
        {p:who} opened the {box*3/bag*2/fridge*2}, but it was empty. *3
        {p:who} {'like|agree} {apples*2/tea*2/cats*2/dogs*2/milk/summer/fish}, but {p.he} {p.does} not like {bananas*2/coffee*2/dogs/mice*2/cheese/winter/meat}. *4
        the {turtle*2/snail*2} is slow, but the {rabbit*2/horse*2/hare} is fast. *2
        the {film*2/book*2/lesson*2/game*2} was {long*3/short} but {interesting*3/good*3/boring*2/exciting*2/funny}. *4
        the house is {old*3/small*3} but {beautiful*2/clean*2/warm*2/nice*2}. *3
        """;
}
