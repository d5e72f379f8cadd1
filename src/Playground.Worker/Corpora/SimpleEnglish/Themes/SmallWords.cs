namespace Playground.Worker.Corpora.SimpleEnglish.Themes;

/// <summary>The small words and what asks for them: pronouns, articles, prepositions, to be, to have, question words, comparing.</summary>
internal static class SmallWords
{
    public const string Text = """
        [owned words]
        ball*4, book*4, dog*3, cat*3, bag*3, bike*3, doll*2, hat*3, pen*2, coat*2, toy*3, umbrella, phone*2, watch, cup*2, shoe, apple*2, present*2, room*2, picture*2, brother*2, sister*2, friend*3

        [liked words]
        apples*3, bananas*2, chocolate*3, ice cream*4, music*4, football*4, dogs*3, cats*3, animals*2, flowers*2, books*3, fish*2, milk*2, tea*2, coffee*2, pizza*4, summer*2, winter, school*2, cheese*2, games*2, stories*2, horses, snow*2, sweets*2, spiders, vegetables*2, meat, swimming*2, reading*2, dancing*2, the sea*2, rain

        [quality table adj; more; most]
        tall; taller*3; tallest
        big; bigger*3; biggest
        small; smaller; smallest
        old; older; oldest
        young; younger; youngest
        fast; faster; fastest
        strong; stronger; strongest
        good; better; best
        clever; cleverer; cleverest
        short; shorter; shortest
        heavy; heavier; heaviest
        nice; nicer; nicest

        [bigger table big; verb; small; small2]
        elephant; bigger*3, heavier*2, stronger*2; mouse*3, cat, dog*2, horse
        horse; bigger*3, faster*2, stronger; dog*3, cat*2, sheep
        car; faster*4; bike*4, bus
        plane; faster*4; train*3, car*3, bus
        train; faster*3, longer*2; car*2, bus*2
        house; bigger*3; car*3, box, dog
        mountain; higher*4, bigger; hill*4, house, tree
        tree; taller*3, bigger; bush*2, flower*3
        river; longer*2, wider; stream*2
        sea; bigger*2, deeper*2; lake*4, river
        sun; bigger*2, hotter*2, brighter; moon*3, earth*2
        giraffe; taller*4; man*2, horse*2, lion, cow
        lion; stronger*3, bigger*2; cat*3, fox, dog*2
        rabbit; faster*3; turtle*4, snail*2
        knife; sharper*3; spoon*2, fork*2
        stone; harder*2, heavier*2; feather*3, apple
        father; taller*3, older*3, stronger*2; son*3, child*2
        grandmother; older*3; mother*4, child
        whale; bigger*3; fish*3, man, shark

        [smallwords]
        {p:kid} lost {p.his} {owned}. {p.he} {p.was} {sad*5/very sad*3/not happy}. *5
        {p:kid} has a {owned}. {p.he} {likes*3/loves*3} it {very much*2/}. *4
        {p:boyname} is a boy. he is {age} years old. *4
        {p:girlname} is a girl. she is {age} years old. *4
        {p:boyname} is a boy and {q:girlname} is a girl. *3
        {p:kid} is {age} years old. {p.he} {goes to school*3/is in the {order} class/likes to play*2/has a {brother*2/sister*2}}. *4
        {p:kid} and I are {friends*6/good friends*3/best friends*3/in the same class*2/cousins}. *3
        {p:kid} and I are friends. we {play*4/walk to school/sing/go to school/sit/learn} together. *4
        {p:kid} and I {went to {the cinema*3/the park*3/school*3/the zoo*2/the beach*2}/played football*2/are {friends*2/tired/hungry}/are going to {school/the park/the shop}}. *4
        my {sister*3/brother*3/friend*3/mother*2/father*2/cousin/wife/dog} and I {went to {the cinema*3/the park*3/the zoo*2/the beach*2/the market}/play{ed*2/} {football*2/together*2/in the garden*2/chess}/are {very happy/tired/at home*2}/like {liked}}. *6
        the {girl*3/boy*3/children*2} and {the dog/the teacher/I/the cat} are {friends*2/in the garden*2/playing*2/happy/at home}. *3
        {p:who} {'put|ed} on {p.his} {shoes*4/coat*4/hat*3/jacket*2/gloves*2/boots}. *4
        {p:who} {'wash|ed} {p.his} {hands*6/face*4/hair*3/clothes*2/car*2}. *4
        {p:kid} gave {p.his} {mother*3/father*2/friend*3/brother*3/sister*3/teacher*2/dog} a {book*3/present*3/ball*2/flower*2/letter*2/kiss*2/apple*2/toy}. *5
        {p:who} {'help|ed} {p.his} {mother*4/father*3/friend*3/brother*2/sister*2} with {p.his} {homework*4/work*2/bag}. *2
        {=p:who}look at {p.him}! {p.he} {p.is} {singing/dancing*2/running/swimming/funny*2/wearing a {red hat/new dress*2/funny hat}/very {tall/happy/tired}}. *3
        {=p:who}I {know*3/like*3/see*3/saw*3/met/can see*2/love/help/called} {p.him}. *3
        {can*4/could*2/will*2} you help {me*9/us*4/him*2/her*2/them}{/ with {my homework*2/this bag/the dishes}/*4}? *5
        please {help me*4/give me {the book*2/a pen*2/some water*2/the salt*2/your hand}/tell me {a story*2/your name*2/the truth/the time}/show me {the way*2/your {book/room/hands}}/wait for me*2/listen to me*2/come with me*2/sit next to me/let me go*2/call me}. *6
        {give/show/bring/pass} {me*6/him/her/us*2/them} the {book*4/ball*3/key*3/salt*3/bread*2/pen*2/letter*2/map}{, please/}. *4
        this is {my*4/his*2/her*2/your*2/our*3/their*2} {house*4/dog*3/cat*2/car*3/school*3/teacher*3/garden*2/family*2/book*3}. *4
        {=p:who}this is {p.his} {house*3/dog*2/car*2/school/bag*2/book*2}. *3
        the {ball*2/book*3/bag*2/hat/cat} is {mine*3/yours*3/his*2/hers*2/ours/theirs}. *3
        whose {book*3/bag*2/pen*2/hat*2/dog} is this? it is {mine*3/{named}'s*3/his/hers/my {brother*2/sister*2/father}'s}. *4
        {p:who} {p.is} {happy*4/sad*2/tired*4/hungry*3/at home*4/at school*3/in the garden*3/late*2/ill*2/ready*2/very {kind*2/nice/tall/old/young}}. *7
        {p:who} {p.was} {happy*3/sad*2/tired*3/hungry*2/at home*3/at school*2/in the garden*2/late*2/ill*3/very {happy*2/kind/tired}} {yesterday*4/last night*2/last week*2/this morning*2/}. *6
        I am a {student*6/teacher*3/boy*3/girl*3/doctor*2/child*2/good {friend/swimmer/cook}/{job}}. *6
        you are {my {best friend*4/friend*3/brother/sister/teacher*2}/very {kind*3/nice*2/clever*2/tall/late}/right*2/late/a good {friend*2/boy/girl/student}}. *5
        we are {friends*3/a family*2/in the same class/students*2/brothers*2/sisters/happy*2/at home*2/from {country}*2/late*2/ready*2/tired*2}. *4
        they are {friends*3/my {friends*2/parents*2/children}/at {school*2/home*2}/in the {garden*2/kitchen}/playing*3/happy*2/students*2/twins/tired*2}. *4
        it is {a dog*2/a cat*2/a book*2/a nice day*2/hot*2/cold*3/late*3/my {dog/book*2/bag}/on the table*3/in the {box*2/bag}/very {good/big/old}}. *4
        there is a {cat*3/dog*3/book*3/bird*2/man*2/spider/mouse/tree*2/car*2/letter/flower} {in the {garden*4/house*2/room*3/street*2/park*2}/at the door*2/in front of the house*2}. *5
        there are {few} {cats*3/dogs*3/books*3/birds*3/people*3/children*4/trees*2/cars*2/flowers*3/apples*3/boys/girls/chairs*2/students*2} {on the {table/grass}/in the {garden*4/house*2/room*4/box*2/street*2/park*2/classroom*2}/}. *5
        there are {cats*2/dogs*2/books*3/birds*2/children*3/trees*2/cars*2/flowers*3/many people*3} {in the {garden*4/house*2/room*3/street*2/park*3}/everywhere/}. *4
        there was a {cat*2/dog*2/man*3/bird*2/mouse*2/big {tree*2/house*2/dog}} in the {garden*3/house*2/room*2/street*2/forest}. *3
        there were {few} {children*4/people*4/birds*2/dogs*2/books*2/apples*2/boys*2/girls*2} in the {garden*2/room*3/park*3/street*2/basket/class*2}. *3
        is there a {bank*3/shop*3/station*2/hospital*2/school} near here? {yes, there is/no, there isn't/yes, it is {on the left/on the right/next to the {church/park}}}. *4
        is there any {milk*3/bread*3/water*2/tea/cheese} {left/in the fridge*2/}? {yes, there is some/no, there isn't any}. *2
        are there any {apples*2/eggs*3/books*2/children*2} {in the {fridge/box/room}/}? {yes, there are/no, there aren't}. *2
        {these*3/those*2} {apples*3/shoes*4/books*3/flowers*4/children*2/pictures*2/cakes/oranges} are {very good*3/good*3/new*2/old*2/beautiful*3/mine*2/red*2/too small*2/for you*2/nice*3/expensive*2}. *5
        {this*3/that*2} {apple*3/book*4/flower*2/house*2/picture*2/film*2/cake*2} is {very good*3/good*3/new*2/old*2/beautiful*3/mine*2/red*2/too small*2/for you*2/interesting*2}. *4
        {p:who} {'go|agree} to {school*6/work*4/bed early*2/the {park*2/shop*2/gym}/church} {every day*5/every morning*3/on Monday/by bus*3/on foot*2/in the morning*2}. *6
        {she/he/{named}/my sister/my brother} {goes*8/walks*3} to {school*8/work*3/the park*2/the shop} {every day*5/every morning*3/by bus*2/}. *5
        {p:who} {p.does} not {like {liked}*6/eat meat*2/have {a car*2/a dog/any money*2/time*2/a brother}*3/want to {go*2/sleep/play/eat}*3/know {the answer*2/the way/him}*3/live {here*2/in {country}*2}*2/work {here/on Sunday*2}/speak {French*2/English*2}*2/understand*2/go to school on Sunday*2/drink coffee*2}. *8
        {p:who} did not {come*3/go to {school*3/work*2/the party}/sleep {well*2/}/eat {breakfast*2/lunch/anything}/hear {me*2/the phone*2/the bell}/see {me*2/the car/the dog}/know {the answer*2/the way}/do {p.his} homework*3/say anything*2/find {p.his} {keys*2/shoes/dog}}{ yesterday*2/*3}. *5
        {p:kid} does not like {liked}, but {p.he} likes {liked}. *2
        do you like {liked}? {yes, I do*5/no, I don't*4/yes, very much*2/no, not at all}. *7
        does {p:kid} like {liked}? {yes, {p.he} does*4/no, {p.he} {does not/doesn't}*3}. *4
        do you have a {dog*2/cat*2/pen*3/brother*2/sister*2/car/bike*2}? {yes, I do*4/no, I don't*4/yes, I have {one*2/two}}. *4
        have you got a {pen*2/dog*2/brother*2}? {yes, I have/no, I haven't}. *2
        can you {swim*5/dance*2/sing*2/ride a bike*3/cook*2/drive*2/read*2/play the piano*2/speak English*2/help me*2}? {yes, I can*5/no, I can't*5/no, I cannot*2/yes, of course}. *7
        can {p:kid} {swim*5/dance/sing*2/ride a bike*3/cook/read*2}? {yes, {p.he} can/no, {p.he} can't}. *3
        are you {tired*3/hungry*3/a student*3/ready*3/from {country}*2/happy*2/cold*2/a teacher}? {yes, I am*5/no, I am not*3/no, I'm not*2}. *6
        is {p:kid} {at home*3/at school*3/your {friend*3/cousin}/ill*2/tired*2}? {yes, {p.he} is/no, {p.he} is not/no, {p.he} isn't}. *4
        are they {at home*2/friends*2/your parents*2/students*2/playing}? {yes, they are/no, they are not/no, they aren't}. *3
        did you {see*2/hear/like} the {film*3/music/bird}? {yes, I did/no, I didn't}. *2
        did you {sleep well*3/go to school*2/do your homework*4/eat breakfast*2/have fun*2/call {named}}? {yes, I did*3/no, I didn't*3}. *4
        will you {come*3/help me*3/be there*2/play with me*2/marry me}? {yes, I will*4/no, I won't*3/of course}. *3
        what is your name? {my name is*3/I am*2/I'm} {named}. *5
        what is his name? his name is {boyname}. *3
        what is her name? her name is {girlname}. *3
        my name is {named}{ and I am {age} years old*3/. I am {age} years old*3/. I live in {country}*2/. I am from {country}*2/. nice to meet you*2/. I go to school/*3}. *6
        her name is {girlname}. *5
        his name is {boyname}. *5
        {her name is {girlname}/his name is {boyname}}, and {my/my brother's} name is {boyname}. *2
        {p:girlname} is my {sister*3/friend*4/cousin*2/best friend*2/neighbour/aunt}. *3
        {p:boyname} is my {brother*3/friend*4/cousin*2/best friend*2/neighbour/uncle}. *3
        how old {are you? I am {age} years old/is {p:kid}? {p.he} is {age} years old/is your {brother/sister/dog}? {age} years old/are they? they are {age} years old}. *6
        how much does {this*2/it*2/the {book*2/dress*2/bike*2/ticket*2/hat/car/cake}} cost? {it costs {five/ten/two/twenty/three} {dollars*2/pounds/euros}*3/it is {cheap/free/expensive/very expensive}}. *6
        how {are you*6/is your {mother*2/father/family*2/brother}*3/do you do}? {I am {fine*5/very well*2/well*2/good/OK}, {thank you*5/thanks*2}/fine, {thank you*3/thanks*2}*3}. *8
        where {do you {live*5/work*3/come from*2/go to school}/does {named} {live/work}}? {in {country}*2/in a {small*2/big} {town/village/house}/in {London*2/Paris/the city}/near the {park/school/station}}. *6
        where are {my*4/your*2/the*3} {keys*5/shoes*4/glasses*3/books*3/gloves*2/children*2/parents}? {they are {on the table*3/under the bed*2/in the {kitchen*2/garden*2/bag*2/drawer}}/I don't know}. *6
        where is {my*4/your*2/the*4} {key*2/bag*3/book*3/cat*3/dog*2/phone*2/hat*2/pen*2/ball*2}? {it is {on the table*3/under the {bed*2/chair}/in the {kitchen*2/garden*2/bag/drawer}/behind the door}/I don't know}. *6
        {excuse me, /}where is the {station*4/bank*3/post office*2/hospital*2/toilet*2/school*2/supermarket*2/museum*2/bus stop*2}{, please*2/}? {it is {on the left*2/on the right*2/next to the {church/school/park}*2/in {the/this} street/near the {park/river}*2/over there*2/behind the {church/school}}/{turn left*2/turn right*2/go straight on*2}}. *8
        when is {your*3/his/her/{named}'s} birthday? {it is in {month}*3/in {month}*2/it is tomorrow/it is on {day}}. *4
        when {do you {get up*3/go to bed*3/go to school*2/have {breakfast/lunch/dinner}}/does the {train leave*2/bus come*2/film start/shop open*2/lesson begin}}? at {hour} o'clock. *5
        who is that {man*3/boy*3}? {that*2/he} is my {teacher*2/father*2/brother*3/uncle*2/neighbour*2/friend*2}. *4
        who is that {woman*3/girl*3/lady}? {that*2/she} is my {teacher*2/mother*2/sister*3/aunt*2/neighbour*2/friend*2}. *4
        who {wrote*2/broke*2/took*2/has*2/found/ate/wants} {the {letter/window/book/ball/cake}/my {book/pen/cake}/this}? {{named} did*3/I did*2/I don't know/my {brother/sister} did/it was {named}}. *2
        what are you doing? I am {reading*3/reading a book*3/cooking*3/playing*3/writing a letter*2/doing my homework*3/watching television*2/eating*2/looking for my keys/waiting for {the bus*2/you}}. *4
        what time is it? it is {hour} o'clock. *6
        what day is {it*2/today*3}? {it*2/today} is {day}. *4
        what colour is {the {sky*2/car*2/cat*2/door/grass*2/sun/dress*2/flower*2/apple*2/ball}/your {hair*2/bag/car/dress/dog}}? it is {colour}. *4
        what colour are your {eyes*3/shoes*2}? they are {blue*2/brown*2/green/black}. *3
        which {book*3/colour*3/animal*2/dress*2/bus*2} {do you {like*4/want*3}*3/is yours/is the best}? {the {red*2/blue*2/green} one*3/I {like/want} the {big/small/red/blue/new} one}. *4
        {=b:bigger}{a/the/a} {b} is {b.verb} than a {b.small}. *8
        {=b:bigger}which is {b.verb}, a {b} or a {b.small}? {a {b}*2/the {b}}. *3
        {=q:quality}{=p:kid}{p} is {q.more} than {p.his} {brother*4/sister*4/friend*3/cousin*2/mother/father}. *10
        {=q:quality}{he/she/{named}} is {q.more} than {me*4/you*2/him/her/my {brother*2/sister*2}/{named}*3}. *6
        {=q:quality}{=p:kid}{p} is the {q.most} {child*2/student*2/pupil*2/player/one} in {the class*5/the school*2/the family*2/our class*2/the team}. *6
        {=q:quality}he is the {q.most} {boy*6/man*3/player*2/student*2} in {the {class*5/school*2/team*2/world*2/village}/our {class*2/family}}. *5
        {=q:quality}she is the {q.most} {girl*6/woman*3/player/student*2} in {the {class*5/school*2/team*2/world*2/village}/our {class*2/family}}. *5
        this {book*3/house*2/car*3/film*2/cake*2/bag*2} is {better*3/bigger*3/smaller*2/older*2/newer*2/cheaper*2/more expensive*2} than that one. *4
        this is the {best*4/biggest*2/most beautiful*2/most interesting*2/funniest/longest/oldest} {book*3/house*2/film*3/day*2/cake*2/place/song*2} {in the {world*4/city/shop}/I know*2/of all*2/of my life}. *4
        {p:who} {p.is} as {tall*3/strong*2/old*2/fast*2/clever*2/brave} as {p.his} {brother*2/sister*2/father*2/friend*2/mother/cousin}. *3
        as {busy as a bee*2/strong as a lion*2/white as snow*3/cold as ice*3/light as a feather*2/black as night*2/sweet as honey*2/quiet as a mouse*2/hungry as a wolf*2/big as a house*2/free as a bird*2/slow as a snail*2}. *3
        {p:kid} {p.is} as {busy as a bee*2/strong as a lion*2/quiet as a mouse*2/hungry as a wolf*2/free as a bird*2/slow as a snail*2/brave as a lion*2}. *3
        {her/his/my} {hands*3/feet*2} are as cold as ice. *2
        the {book*4/key*3/cup*3/lamp*2/cat*3/letter*2/glass*2/bread*2} is {on*9/under*2/near} the {table*9/desk*2/chair*3/shelf*2}. *6
        the {pen*2/apple*2/money*2/ball*2/letter*2/key*2/toy*2/cat*2} is in the {box*5/bag*5/drawer*3/basket*2/room}. *5
        the {cat*4/dog*4/ball*3/shoe*2/mouse*2/child} is {under*5/behind*3/on*2/near/in front of} the {bed*4/sofa*3/chair*3/tree*2/table*3}. *5
        the {cat*4/dog*2/mouse*3/child*2/boy*3/girl*2/kitten} is hiding {under*4/behind*5} the {bed*4/sofa*3/tree*3/table*3/door*3/curtain*2}. *5
        the ball {rolled*6/is} {under*5/behind*2} the {bed*3/sofa*2/table*2/chair*2/car*3}. *4
        the {bird*4/birds*3/plane*2/butterfly} flew {over*5/above*2} the {trees*3/house*4/field*2/sea*2/roof*2/city*2/mountains}. *4
        {p:who} jumped {over*5/on/off} the {fence*3/wall*3/puddle*2/rope/box}. *4
        {p:who} {climbed over*3/looked over/sat on/painted/fell off} the {wall*3/fence*3}. *3
        {p:who} {walked*5/came*4/ran*4/went*4} {into*6/out of*3} the {room*5/house*4/kitchen*3/shop*3/forest*2/garden*2/classroom*2}. *5
        {p:who} {walked*4/drove*3/ran*3/went*2} through the {forest*3/park*3/city*2/tunnel*2/rain*2/door}. *3
        {p:who} {walked*4/drove*3/swam*2/ran*3} across the {street*3/bridge*4/road*3/field*2}. *3
        {p:who} {sat*5/stood*4/sat down*2} {between*2/next to*3/beside*3/behind*2/near*2/in front of*2/with*2/opposite} {me*5/{named}*3/{p.his} {mother*3/father*2/friend*3}/the {fire*2/window*2/door*2/teacher}}. *5
        the {bank*2/shop*3/school*3/church*2/station*2/house*2} is {between*2/next to*4/near*3/opposite*2/behind*2/in front of*2} the {park*4/station*3/church*3/river*2/school*2/post office*2}. *4
        {p:who} {'come|agree} from {country}. *6
        {p:who} {'live|agree} {in {country}*4/in a {big*3/small*4/old*2/white} {house*6/flat*2/town*2/village*2/city}*4/near the {sea*3/park*2/river*2/station*2/school*2}*3/with {p.his} {parents*3/family*2/grandmother*2/friends}*3/next to the {church/school/park}/in the {city*2/country*2/mountains}*2/on a farm*2}. *7
        {we {have*4/eat*3}/I {have*3/eat*3}/they {have/eat}} {breakfast at seven o'clock*2/lunch at {noon*3/twelve o'clock*2/one o'clock*2/school*2/home}*3/dinner at {six o'clock*2/seven o'clock*2/home*2/night}*3}. *5
        {the party*4/the concert*2/the test*3/the game*3/the meeting*2/my lesson*2} is {on {day}*5/at {hour} o'clock*3/tomorrow*3/in {month}*2/tonight*2/today*2/in the {evening*2/afternoon/garden/park}}. *5
        {my*4/his*2/her*2/{named}'s*3/my mother's*2} birthday is in {month}. *5
        my birthday is {in {month}*3/on the first of {month}*2/in {summer*2/winter*2/spring/autumn}/on {day}*2/today*2/tomorrow*2/next week}. *4
        {p:who} {'go|agree} to {school*4/work*4/the city*2} by {bus*6/car*4/train*4/bike*3}. *5
        {p:who} {p.is} {afraid of*8/scared of*3} {spiders*4/dogs*4/snakes*4/the dark*5/mice*3/ghosts*2/the water*2/wolves*2/thunder*2/the {dog*2/lion/teacher}}. *6
        {p:who} {p.is} good at {maths*4/football*4/sports*2/English*3/drawing*3/singing*3/swimming*3/cooking*2/tennis*2/dancing*2}. *5
        {p:who} {p.is} interested in {music*3/animals*3/history*2/books*2/art*2/sport/science*2}. *3
        {p:who} {p.is} {proud of*3/angry with*3/worried about*2/happy with} {p.his} {son*2/daughter*2/brother*2/sister*2/friend*2/dog}. *3
        {p:who} {'talk|ed} {to*3/with*2/about*2} {p.his} {teacher*2/friend*3/mother*3/dog/work/father*2}. *3
        {p:who} {'wait|ed} for {the bus*4/{p.his} friend*3/the train*3/an answer/{p.his} mother*2/{named}*2}. *3
        {p:who} {'listen|ed} to {music*4/the radio*4/the teacher*3/the birds*2/a story*2/{p.his} {mother/father}}. *3
        {p:who} {'look|ed} at {the {picture*3/moon*3/stars*3/clock*3/dog/sea*2/map*2}/{p.his} {watch*3/phone*2/hands*2/mother}/me*3}. *4
        the {cup*4/pot} is full of {tea*6/coffee*4/milk*2/water*2}. *3
        the {glass*4/bottle*3/bucket*2} is full of {water*6/milk*4/juice*3/wine}. *3
        the {box*4/bag*4/basket*2} is full of {apples*4/toys*4/books*4/clothes*2/stones*2/eggs*2/money/sweets*2}. *3
        the {room*3/street*3/bus*2/park*2/garden*2} is full of {people*6/children*4/flowers*2/trees/cars*2}. *3
        {a cup*4/a pot} of {tea*6/coffee*4}, a glass of {water*4/milk*3/juice*2}, a bottle of {milk*2/water/wine} and a piece of {cake*3/bread/cheese}. *2
        {a loaf of bread*3/a bar of {chocolate*3/soap}/a box of {matches/chocolates}/a pair of {shoes*3/gloves*2/socks*2/scissors*2}/a bunch of {flowers*3/grapes*2/bananas/keys}/a piece of {cake*3/paper*3/bread*2/cheese*2}/a bowl of {soup*3/rice*2/fruit*2}/a slice of {bread*3/cheese/cake}/a packet of {biscuits/tea/crisps}/a bag of {sweets/apples/flour}} {costs {two*2/three/five} {dollars/pounds/euros}/is on the table*3/is in the kitchen*2}. *5
        {p:who} {'buy|ed} {a loaf of bread*3/a bar of {chocolate*3/soap}/a pair of {shoes*3/gloves*2/socks*2}/a bunch of {flowers*3/grapes*2/bananas*2}/a bottle of {milk*3/water*2/wine/juice*2}/a box of {eggs/chocolates*2}/a bag of {apples*2/sweets*2/flour/rice}/a cup of {tea*2/coffee*3}}. *5
        the {door*3/roof*3/colour*4/window*2/wheel*2} of the {house*4/car*4} is {red*2/blue*2/green*2/white*2/black*2/brown/big/old}. *4
        the colour of the {car*3/house*2/dress*2/sky*2/door*2/flower*2/bag} is {colour}. *3
        let's {go {home*5/to the {park*5/cinema*3/beach*4/zoo*3/shop*2}/swimming*2/for a walk*2/outside*2}*6/play {football*3/a game*4/together/outside*2/cards}*4/eat*2/sing a song*3/dance*2/have {a party*2/lunch*2/a picnic*2/fun*2}*2/wait here/start*2/begin*2/read a {book*2/story*2}*2/make {a cake*2/dinner/a snowman*2}*2}. *8
        don't {be {late*4/afraid*4/sad*3/silly*2/angry*2}*5/cry*3/run*2/touch {it*2/the fire*2/that}*2/forget {your {keys*2/homework*2/umbrella*2/lunch}*3/me*2}*3/worry*3/open the {door/box/window}/wake the baby*2/shout*2/go*2/move*2/eat {that/too much}*2/drive too fast*2/look*2/tell {anyone*2/him/her}*2/play with {fire*2/your food*2}*2}. *6
        please {sit down*4/stand up*3/come in*4/be quiet*5/open {the {door*5/window*5}/your {book*3/mouth*2}}*5/close {the {door*6/window*5}/your {book*2/eyes*2}}*5/wait {here*2/for me*2/a minute*2}*3/speak {slowly*2/up}*2/turn off the {light*3/television*2/radio}*2/turn on the light*2/write your name*2/read {the {text/story}/this}*2/say it again*2/listen {carefully*2/to me}*2/wash your hands*3/go to {bed*2/sleep}*2}. *9
        you {must*4/should*3/have to*2} {eat {your {lunch*2/dinner*2/vegetables*2}/more fruit}*3/drink {more water*2/your milk}*2/sleep*2/go to {school*3/bed*3/the doctor*3}*3/do your homework*4/wash your hands*3/brush your teeth*3/be {quiet*3/careful*3/polite/on time*2}*4/listen {to your {mother*2/teacher*2}/}*3/stop {at the red light*2/here}*2/help your {mother*2/friend/brother}*2/read this book*2/wear a {coat*2/helmet*2/hat}*2}. *7
        you must not {smoke*2/run {in the {school/house}*2/}*2/be late*3/shout*2/play with fire*3/cross the {road*2/street*2}*2/talk {in the library*2/in class*2}*2/lie*2/steal*3/eat in class*2/swim here*2/touch the {stove/fire*2}*2}. *4
        I {love*5/like*3/miss*2/hate/need*2/know*2} {you*8/him*2/her*3/it*2/them*2/my {mother*3/family*3/dog*2/friends*2}} {very much*4/a lot*2/}. *5
        I love you {very much*2/*3/ too}. *3
        {p:who} {'want|agree} to {read a {book*4/story*2}/buy a {car*2/book*2/house*2/dress/ticket}*3/be a {job}*4/play*3/go {home*4/to {bed*2/school/the {park*2/beach*2/zoo}}/out*2/swimming*2}*6/sleep*3/eat {something*2/an apple*2/ice cream*2}*3/learn {English*3/to swim*2}*3/see {the {sea*2/film*2/moon}/a {film/lion}}*2/write a {letter*2/story/book}*2/help {p.his} {mother/friend}*2/have a {dog*3/cat*2/party*2}*3/drink {some water*2/tea*2}*2}. *8
        {p:who} can {swim*5/run {fast*3/very fast*3}*4/sing {well*2/very well*2/}*3/dance*2/jump {high*3/very high}*2/read {and write*3/}*3/play {the {piano*3/guitar*3}/football*2/chess}*3/speak {English*3/French/two languages}*2/ride a {bike*3/horse*2}*3/cook*2/drive {a car*2/}*2/see {the {sea/mountain/house}/very well}*2/write {p.his} name*2}. *7
        {birds*5/planes*2/butterflies/bees} can fly. *4
        {fish*5/ducks*2/frogs*2/dolphins*2} can swim. *4
        {horses*2/dogs*2/rabbits*2/lions} can run {fast*2/very fast*2}. *2
        {birds can fly, and fish can swim/birds fly, and fish swim*2/a bird can fly, but a {dog/cat/cow/fish/horse} can't*2}. *3
        """;
}
