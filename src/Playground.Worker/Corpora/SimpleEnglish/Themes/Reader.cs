namespace Playground.Worker.Corpora.SimpleEnglish.Themes;

/// <summary>Plain sentences as in a child's first reading book: weather, food, home, school, clothes, body, colours, the world.</summary>
internal static class Reader
{
    private const string Sentences = """
        [reader]
        the sun is {very /*3}{hot*12/bright*4/warm*2/shining*5/yellow*2/big/far away/in the sky*2}. *12
        the sun {rises*4/comes up*2} in the {morning*4/east*3}{, and it sets in the {evening*3/west*2}/*3}. *5
        the sun {sets*4/goes down*3} in the {evening*4/west*4}. *5
        the sun {shone*3/was shining*4/is shining*3} {all day*2/brightly*2/through the window*2/on the sea}. *4
        the sun gives us {light*4/light and {warmth/heat}*2/heat}. *3
        the sky is {blue*14/clear*3/grey*3/cloudy*2/full of {stars*3/clouds*2}/dark*3/red in the evening}. *12
        at night the sky is {dark*5/black*4/full of stars*3}{ and the stars {shine*2/are bright}/}. *5
        the moon {shines*4/is bright*2/is in the sky*2/comes out*2/is round and white} at night. *4
        the stars {shine {in the sky*4/at night*4/brightly}/are {bright*2/in the sky*2/far away*2}/come out at night*2}. *5
        look at the {stars*3/moon*4/clouds*2/rainbow*3} in the sky. *3
        it is {raining*6/snowing*4/sunny*4/cloudy*3/windy*4/foggy*2/stormy/hot*4/cold*5/warm*3/freezing*2/dark*2/cool} {today*5/outside*4/now/here/}. *7
        the weather is {nice*4/good*3/bad*4/hot*3/cold*3/warm*2/beautiful*2/terrible*2/fine*2/sunny/dry/wet} {today*4/in {summer/spring}*2/here/}. *6
        in {the /}summer {the weather is {hot*5/warm*3/nice*2/sunny*2}/it is {hot*6/warm*3/sunny*2}/we {go to the beach*3/swim in the {sea*2/lake*2}/eat ice cream*3}/the days are long*2}. *6
        in {the /}winter {it is {very /}cold*8/the weather is cold*3/it {often /}snows*4/there is {a lot of /}snow*4/we {wear {warm clothes*3/coats*2/gloves*2}/make a snowman*3/ski*2}/the days are short*2/the {lake*2/river*2/water} freezes*2}. *9
        in {the /}spring {the flowers {bloom*4/grow*3/come out*2}/the birds {sing*3/build nests*3/come back*2}/the trees {are green*2/turn green*2/bloom}/it is warm*2/the {snow/ice} melts*2/farmers plant seeds}. *6
        in {the /}{autumn*6/fall} {the leaves fall {from the trees*4/down*2/to the ground*2}/the leaves {turn*3/are} {yellow*2/red*2/brown*2}/it {rains*2/is windy*2}/we pick apples*2}. *6
        the leaves fall from the trees in {autumn*8/October*2/the autumn*2/November}. *4
        flowers {bloom*4/grow*4} in {the {spring*5/garden*5/summer*2/field*2/sun}/spring*3}. *4
        there is {a lot of*4/much/too much/no} {snow*6/ice*2/rain*2/wind} in {winter*6/the winter*3/the mountains*2/{December/January}}. *5
        there was a lot of {snow*4/rain*3/wind*2} {yesterday*2/last {night*2/winter*2/week}}. *3
        it {rained*5/snowed*4} {all {day*4/night*4}/yesterday*3/last night*3/a lot*2/in the mountains}. *4
        it {often*3/always/never/sometimes} {rains*4/snows*4} {in {winter*3/autumn*2/spring/{country}*2/the mountains}/here}. *4
        the wind {was blowing*4/is blowing*4/blew*4/blows*2} {hard*6/strongly*2/through the trees*3/from the {north*3/sea*2}/the {leaves/hat} away*2/all night*2}. *6
        the {strong*4/cold*3/north*2} wind blew {all night*2/hard*2/the tree down*2/his hat away*2/through the window*2}. *4
        the {storm*4/wind*3} broke the {tree*3/window*3/branch*2/roof*2}. *3
        there was {thunder and lightning*5/a {big*2/terrible*2/bad*2/} storm*5} {last night*3/in the {night*2/evening/mountains}/}. *5
        we heard {the /}thunder and saw {the /}lightning. *5
        first {we saw*2/you see} the lightning, {then*3/and then} {we heard/you hear} the thunder. *3
        after the rain {there is*2/we saw*3/you can see} a rainbow {in the sky*3/}. *4
        a rainbow has {seven*4/many*2} colours. *2
        the fog was {so /very /}thick, so we could not see {the road*2/anything*2/the houses}. *2
        take {your*4/an} umbrella, it is {raining*6/going to rain*3/wet}. *4
        the {grass*2/road*2/street*2/ground*2} is wet {after*3/because of} the rain. *4
        the children {made*4/built*3} a snowman {in the {garden*4/snow*3/park*2/yard}/with a carrot nose*2/}. *6
        the children {made*4/are making*2} snowballs{ and threw them*2/*3}. *2
        the children are playing in the {snow*5/rain*2/garden*4/park*4/sand*2/sun/street*2}. *5
        snow is {white*7/cold*5/white and cold*3/soft}. *4
        ice is {cold*6/frozen water*3/hard*2/slippery*3/very cold*2}. *4
        fire is {hot*8/dangerous*3/red/very hot*3}. *4
        water is {wet*4/cold*2/blue/clear/good for you}. *2
        sugar is {sweet*8/white*3}, {and*2/but} {lemons are sour*4/salt is salty/honey is sweet too}. *4
        {sugar*4/honey*3/chocolate*2/cake*2/candy} is {sweet*9/very sweet*2}. *4
        a lemon {is*6/tastes*4} {sour*9/very sour*2/yellow*2}. *5
        lemons {are*5/taste*4} {sour*9/very sour/yellow*2}. *5
        the {soup*3/food*3/cake*3/chicken*2/pizza*2/apple*2} tastes {good*6/very good*3/bad*2/delicious*3/great/sweet/salty/terrible}. *4
        the grass is {green*9/wet/soft}. *3
        grass is {green*9/soft}. *4
        blood is {red*9/warm}. *3
        coal is {black*9/hard}. *3
        milk is {white*8/good for {you*2/children*2}/in the fridge}. *3
        a {ripe /}{tomato*4/strawberry*3/cherry*3} is red. *3
        a {ripe /}banana is {yellow*9/sweet*2/long}. *3
        an orange is {orange*7/round*3/sweet*2/a fruit*3}. *4
        an apple is {red*3/green*2/a fruit*4/round*2/sweet*2}. *3
        a {carrot*4/pumpkin*2} is orange. *2
        a {frog*3/leaf*3/cucumber*2/pea/crocodile*2} is green. *2
        an elephant is {grey*6/big*5}. *2
        a {crow*2/raven} is black, and a swan is white. *2
        the leaves {of the tree*2/on the tree*2/} are {green*6/yellow*2/red*2/brown}. *3
        the sky is blue and the grass is green. *3
        the grass is green and the sky is blue. *3
        roses are red, {violets are blue*3/and the {sun/sky} is {yellow/blue}}. *3
        chocolate is {brown*8/sweet*3}, {and milk is white*2/and snow is white*2}. *2
        {=o:opposite0}{a/the} {o} is {o.is}, but {a/the} {o.other} is {o.isnt}. *14
        {=o:opposite0}the {o} is {o.is}, and the {o.other} is {o.isnt}. *4
        {=w:opposite1}the opposite of {w} is {w.not}. *14
        {=w:opposite1}{w} and {w.not}. *3
        {=w:opposite1}{w} is the opposite of {w.not}. *4
        {=w:opposite1}what is the opposite of {w}? {it is /}{w.not}. *4
        {=w:opposite2}the {w.thing} is not {w}, it is {w.not}. *8
        {=w:opposite2}this {w.thing} is {w}, but that {w.thing} is {w.not}. *7
        {=w:opposite2}this {w.thing} is {w} and that one is {w.not}. *6
        {=w:opposite2}is the {w.thing} {w}? no, it is {w.not}. *3
        {p:kid} {laughed*4/smiled}, but {p.his} {brother*3/sister*3/friend*2} {cried*6/was sad*2/did not laugh}. *3
        turn left, not right. *2
        turn right, not left. *2
        {left and right*3/up and down*4/day and night*5/boys and girls*3/men and women*3/black and white*4/big and small*2/young and old*2/hot and cold*2/in and out*2/mum and dad*3/mother and father*3/brother and sister*3/king and queen*3/prince and princess*2/salt and pepper*4/bread and butter*5/bread and cheese*2/knife and fork*4/cup and saucer*2/fish and chips*3/cats and dogs*3/cat and mouse*2/sun and moon*3/rain and snow*2/hands and feet*2/shoes and socks*3/pen and paper*3/tables and chairs*2/rich and poor*2/north and south*2/east and west*2/yes and no*2/you and me*3/apples and {oranges*2/pears*2}/tea and coffee*2/milk and {sugar*2/honey*2}/ladies and gentlemen*2/aunts and uncles*2/read and write*3/sooner or later/sing and dance*2/eat and drink*2/come and go/buy and sell}. *12
        I like bread and {butter*7/cheese*2/jam*2}. *3
        {p:who} {'buy|ed} {bread and butter*3/salt and pepper*2/tea and coffee*2/fish and chips*2/apples and {oranges/pears/bananas}/milk and {bread*2/eggs/sugar}/shoes and socks/pen and paper/bread and cheese*2/eggs and {bacon/milk}}. *3
        {p:who} {'have|ed} {rice*3/fish*2/potatoes*2/bread*2/pasta} and {chicken*4/beans*2/vegetables*3/meat*2/fish/cheese/salad*2} for {dinner*5/lunch*4/supper}. *6
        {we/they/I} had {rice*2/fish*2/potatoes/pasta/chicken*2/soup*3/pizza*3/eggs*2/sandwiches*2/bread and cheese} for {dinner*5/lunch*4/breakfast*2}. *5
        I {like*3/put/want} {cheese*5/tomatoes*2/mushrooms*2/ham*2} on my {pizza*7/sandwich*2/bread*2}. *3
        I {take*2/drink*3/like*3} my {tea*4/coffee*3} with {milk*4/sugar*4/milk and sugar*4/lemon*2/honey*2}. *5
        would you like {a cup of {tea*5/coffee*4}/some {tea*2/water*2/milk/soup*2/bread/cake*2/more {tea/cake}}/a {sandwich*2/drink*2/biscuit*2/piece of cake*2}}? {yes, please*5/no, thank you*4}. *7
        can I have some {water*4/milk*2/bread*3/more soup*2/sugar*2/salt*2}{, please*3/}? *3
        can I have {a {glass of {water*4/milk*2/juice*2}/cup of {tea*3/coffee*2}/sandwich*2/biscuit*2/piece of cake*2/pen*2}/an {apple*3/ice cream*3}}{, please*3/}? *3
        pass me the {salt*5/bread*3/butter*2/sugar*2/milk*2}, please. *3
        after {lunch*4/dinner*4} we {had*3/ate*3} {ice cream*6/some fruit*2/cake*3/an apple/chocolate}. *5
        ice cream is {cold*4/sweet*3/very good*2/my favourite food}. *3
        for breakfast {p:who} {'eat|ed} {an egg*3/bread and {butter*2/jam*2/honey}/toast*2/cereal*2/an apple/some fruit/an orange}{ and {'drink|ed} {tea/milk/juice/coffee}/}. *5
        {p:who} ate {an {egg*3/apple*3/orange*2}/toast*2/cereal*2/eggs and bacon*2/bread and {butter/jam}} for breakfast. *5
        {p:who} peeled the {banana*4/orange*4/apple*3/egg*2} and ate it. *4
        {p:who} {'bake|ed} {bread*3/a cake*5/a pie*2/cookies*2} {in the oven*3/for {p.his} {mother/friend/family}*2/for the party*2/}. *4
        a baker {bakes*3/makes*5/sells*3} {bread*8/bread and cakes*3/cakes*3}. *5
        a cook {works in a {restaurant*5/kitchen*3/hotel}/makes {food*4/soup/dinner*2}/cooks {food*2/meals}}. *4
        a {teacher teaches {children*4/English*2/at a school}/doctor helps {sick people*5/people*2}/nurse {helps sick people*3/works in a hospital*2}/farmer {grows {corn*2/vegetables*3/wheat*2/food*2/corn and wheat*2/potatoes*2}*4/works {in the {field*3/fields*2}/on a farm*3}*3/has {cows*2/animals*2}}/pilot flies {a plane*3/planes*3}/driver drives a {bus*3/car*2/taxi*2}/baker makes bread*3/postman brings {the {letters*4/post*3/mail*2/parcels}/letters*3}/policeman {catches thieves*4/helps people*2}/fireman {puts out fires*4/saves people*2}/singer sings {songs*3/on the stage}/dentist {looks after*3/looks at} {your /our /}teeth*3/waiter {brings the food*3/works in a restaurant*2}/hairdresser cuts {hair*4/your hair*2}/gardener {works in the garden*3/plants flowers*2/cuts the grass}/painter paints {pictures*3/walls/houses}/writer writes {books*4/stories*3}/sailor {works on a ship*3/sails on the sea*2}/soldier {fights*2/wears a uniform}/tailor makes clothes*2/butcher sells meat*3/shopkeeper {sells things*2/works in a shop*2}/builder builds houses*4/vet helps {sick /}animals*3/fisherman catches fish*4/dancer dances/student {studies*2/goes to university}/mechanic repairs cars*3/judge works in a court/cleaner cleans {offices/the school}}. *22
        who {teaches children? a teacher*2/helps sick people? a {doctor*2/nurse}/flies a plane? a pilot*2/bakes bread? a baker*2/puts out fires? a fireman*2/catches thieves? a policeman*2/brings the letters? the postman*2/grows vegetables? a farmer*2/drives a bus? a bus driver*2/cuts your hair? a hairdresser/looks after your teeth? a dentist/works in a kitchen? a cook}. *5
        {doctors*4/nurses*4/doctors and nurses*3} work in {a hospital*5/hospitals*2/the hospital*2}. *4
        teachers work in {a school*5/schools*2}. *2
        farmers work {on a farm*3/on farms*2/in the {field*2/fields*3}}. *2
        the {doctor*5/nurse*2} gave {me*3/him*4/her*4/the {boy*2/girl*2/man}/{p:named}*2} some {medicine*8/pills*3/advice*2/water}. *5
        the doctor {looked at*3/listened to*2/touched} {my*3/his*3/her*3} {throat*3/heart*3/ear*2/leg*3/eyes*2/tongue/arm}. *4
        the dentist {looked at*4/cleaned*2/pulled out*2} {my*4/his*2/her*2} {teeth*4/tooth*4/bad tooth}. *4
        {p:who} {p.has} {a {headache*4/cold*4/toothache*3/fever*3/stomach ache*2/sore throat*3/cough*2/high temperature*3/bad cold*2/broken {leg/arm}*2}/a pain in {p.his} {back*2/leg*2/stomach/tooth*2/foot}}. *7
        {p:who} {p.has} a headache and a {high temperature*4/high fever*2/fever*2/sore throat*2/cough}. *4
        I have a {pain in my {tooth*2/leg*2/back*2/foot/arm}/hole in my {tooth*2/sock*2/shoe/pocket}}. *3
        {p:who} {p.was} {ill*4/sick*3}, so {p.he} {went to {the doctor*7/{p.his} bed/the hospital*2/hospital}/stayed in bed*4/stayed at home*3/called the doctor*2}. *6
        I {see*4/saw it} with my eyes. *3
        {we see with our eyes*3/we hear with our ears*4/we smell with our nose*3/we taste with our tongue*2/we touch with our {hands*2/fingers}/we {walk/run} with our legs*2/we write with our hands/we eat with our mouth/we bite with our teeth*2/we think with our {brain*2/head}}. *8
        I {see with my eyes*3/hear with my ears*3/smell with my nose*3/write with my {right /left /}hand*2/eat with my mouth/kick with my foot/wear {gloves on my hands*4/shoes on my feet*3/socks on my feet*3/a hat on my head*4/a ring on my finger*2/a scarf around my neck*3/a watch on my arm/glasses on my nose}}. *8
        {p:who} {'wear|agree} {a hat on {p.his} head*4/gloves on {p.his} hands*3/a scarf around {p.his} neck*4/a ring on {p.his} finger*3/shoes on {p.his} feet*2/a watch/glasses*2/a {necklace*3/chain} around {p.his} neck*3/a crown on {p.his} head/a belt}. *6
        {my*4/his*2/her*2} {feet*4/hands*4/ears*2/fingers*2} are {cold*6/warm*2/dirty*3/wet*2/big*2/small*2/sore}. *4
        {my*4/his*2/her*2} {head*3/leg*3/back*3/arm*2/foot*2/tooth*2/stomach*2/knee} hurts. *3
        {my*4/his*2/her*2} hair is {long*4/short*3/brown*3/black*3/blond*2/wet*2/grey/curly/dark}. *3
        {she/he/{named}/my {sister/mother}} has {long*4/short*3/curly*2/beautiful/} {brown*4/black*4/blond*3/red*2/dark*2/grey} hair{ and {blue*3/brown*3/green*2} eyes*3/*5}. *5
        {she/he/{named}} has {blue*4/brown*4/green*3/big*2/beautiful*2} eyes. *3
        close your eyes and {go to sleep*4/sleep*2/count to ten*2/open your mouth/listen*2/make a wish}. *4
        open your mouth and {say "ah"*2/close your eyes*2}. *2
        brush your {teeth*8/hair*3} {every {morning*3/day*2/evening*2}/before you go to bed*3/in the morning/}. *5
        I brush my {teeth*7/hair*3} {every {morning*4/day*3/evening*2/night}/in the morning*2/before bed/twice a day*2}. *5
        wash your {hands*7/face*3/hair} {with {soap*3/soap and water*3/warm water}/}. *4
        {p:who} {'wear|agree} {a {red*3/blue*3/white*2/black*2/green*2/new*2/warm*2/yellow/long} {dress*4/shirt*4/coat*4/hat*3/jacket*2/skirt*2/jumper*2/scarf*2/tie}/{blue/black/new/white} {trousers/shoes*2/jeans*2/boots/socks}}. *6
        {she*4/the {girl*3/woman*2/lady}*1/my mother/{named}} is wearing a {red*3/blue*3/white*2/black*2/green*2/new*2/beautiful*2/long*2/yellow} {dress*6/skirt*4/coat*3/hat*2/blouse*2/scarf*2/jumper*2}. *5
        {he*4/the {boy*3/man*2}*1/my father} is wearing a {red*2/blue*3/white*3/black*3/green*2/new*2/warm} {shirt*5/coat*4/hat*3/jacket*3/suit*2/tie*2/jumper*2/T-shirt*2}. *5
        {my*3/his*3/her*3/these*2/the*2} {trousers*4/shoes*4/jeans*2/boots*2/gloves*2/socks*2} are {too {long*3/short*3/big*3/small*4/tight*2}*5/new*2/old*2/dirty*2/black*2/wet*2/warm}. *5
        the {dress*3/coat*3/shirt*3/hat*2/jacket*2/skirt*2} is {too {long*2/short*2/big*3/small*3/expensive*2}*4/new*2/red*2/blue*2/beautiful*2/dirty*2/dry/wet}. *4
        the {shirt*4/coat*3/jacket*2} has {few2} {buttons*6/pockets*3}. *3
        {she/my mother} {washed*4/ironed*4/washed and ironed*3} the {clothes*5/shirt*4/dress*3/shirts*2/trousers*2/towels}. *4
        my socks are {on my feet*3/wet*2/dirty*2/in the drawer*2/under the bed*2/old/white*2}. *2
        {p:who} took off {p.his} {shoes*5/coat*5/hat*4/jacket*2/boots*2/cap} {at the door*4/in the hall*2/and sat down*3/and went in*2}. *4
        {p:who} put on {p.his} {coat*5/shoes*4/hat*4/jacket*3/boots*3/gloves*2/scarf*2} and went {out*3/outside*5/home*3/to school*2/for a walk*2}. *5
        the cat sat on the mat{ and {slept*2/drank milk/looked at the {mouse*2/bird*2}/washed its {face/paws}}/*6}. *30
        the cat is {sleeping*4/sitting*3/lying*2} on the {mat*5/sofa*3/bed*3/chair*3/floor*2/rug/roof*2/carpet}. *5
        the dog is {sleeping*4/sitting*3/lying*2} on the {floor*3/rug*2/sofa*2/mat*2/grass*2/carpet}. *3
        please {close*5/shut/open*5} the {door*7/window*6/gate/curtains/box/fridge/drawer}. *6
        {p:who} {'live|agree} in a {small*3/big*3} {house*6/village*4/town*3/flat*3/city} {near*3/by*3} the {river*3/sea*4/forest*2/park*2/station*2/lake*2/school/mountains}. *5
        the clock is on the {wall*7/table*2/shelf*2/tower}. *3
        the clock {tells the time*4/on the wall {is {broken*2/old/slow}/says ten o'clock}*2/struck {twelve*3/ten/nine}*2/is ticking}. *3
        a clock tells {the time*6/us the time*3/you the time}. *3
        the picture is hanging on the wall. *3
        there is a {picture*4/clock*3/map*2/mirror*2} on the wall. *4
        there are {flowers*5/trees*3/roses*2/birds*2} in the {garden*6/park*3/vase*2/field*2}. *4
        the {milk*4/butter*2/juice*2/cheese*2/meat*2/food*2} is in the {fridge*8/kitchen*2/bottle/glass/bag}. *4
        {we/they/the family} {sat*4/sit} around the {table*6/fire*5/campfire*2/piano/Christmas tree} and {talked*3/sang songs*4/ate*3/told stories*4/drank tea*2/played cards*2/listened*2}. *5
        they sang {songs*4/a song*2/Christmas songs} around the {fire*4/campfire*3/piano*3/Christmas tree*2/table}. *3
        I sat down on the {chair*6/sofa*5/bench*4/grass*3/bed*3/floor*3}. *4
        I have a {bath*4/shower*4} in the {bathroom*4/evening*4/morning*4}. *4
        I keep my money in {the bank*5/my {purse*4/wallet*3/pocket*3/bag*2}/a box*2}. *4
        I keep my clothes in {the wardrobe*4/a drawer}. *2
        I put my {books*5/pens/lunch/pencils} in my {bag*6/schoolbag*3/backpack*2/desk*2}. *4
        {p:who} {'look|ed} out of the window {and {'see|ed} {the {rain*2/snow*3/garden/moon*2/sea}/a {bird*2/dog/man}}*3/*4}. *5
        {p:who} {unlocked*3/locked*4} the {door*8/car*3/gate*2/box} {with {a/the} key*4/}. *3
        {p:who} {'sleep|ed} in {p.his} {bed*7/room*3/tent}. *3
        {p:who} {p.is} sleeping in {p.his} {bed*7/room*3/bedroom*2/chair}. *4
        the baby is sleeping {in {her/his} {bed*4/cot*2/pram}/in the {cradle/bedroom}/now}. *3
        the baby {cried*4/slept*3} all {night*7/day*2/morning}. *4
        the baby is {crying*4/sleeping*4/drinking {milk*5/water} from a bottle*4/drinking milk*3/playing on the floor*2/smiling*3/hungry*3/tired*3/laughing*2/very small*2}. *7
        the baby {drinks*3/drank*3/wants} {milk*8/her milk*2/water} {from a bottle*3/}. *3
        the {little /}girl {hugged*5/kissed*4/called*2/loves*3} her {mother*6/doll*3/teddy bear*3/dog*3/father*3/grandmother*3/cat*2/mum*2/brother/baby}. *5
        the {little /}boy {hugged*5/kissed*3/called*2/loves*3} his {mother*6/teddy bear*3/dog*4/father*3/grandmother*2/cat*2/dad*2/toys}. *4
        she loves her {mother*4/children*4/dog*3/family*4/son*3/daughter*3/husband*3/baby*2/cat*2/sister*2/brother*2/friends*2/grandmother*2/job} {very much*4/}. *5
        he loves his {mother*4/children*4/dog*3/family*4/son*3/daughter*3/wife*4/cat*2/sister*2/brother*2/friends*2/job} {very much*4/}. *5
        my {mother*4/father*4/sister*3/brother*3/uncle*3/aunt*3/friend*2/cousin*2} is a teacher {at {our*3/my*2/the*2/a} school*5/}. *5
        my {mother*4/father*4/sister*3/brother*3/uncle*3/aunt*3} is a {doctor*3/nurse*2/farmer*2/cook*2/driver*2/{job}*6}. *5
        my {grandmother*4/grandfather*3} is {very /}{old*7/kind*4/nice*2/ill*2/funny*2/happy}. *4
        my {mother*4/father*4/teacher*3/friend*3/brother*2/sister*2/uncle} is {very /}{kind*4/nice*3/tall*3/funny*3/busy*2/tired*2/clever*2/strong/happy*2/angry*2/good}. *5
        our teacher is {very /}{kind*4/nice*4/good*3/strict*3/friendly*3/funny*2/young*2/old*2/clever}. *4
        {p:kid} has {one*3/a} {brother*5/sister*5} and {two*4/three*2} {sisters*3/brothers*3/cousins/cats/dogs}. *4
        I have one brother and {two sisters*4/one sister*3/three sisters}. *3
        he has one brother and two {sisters*6/cousins}. *2
        she has one sister and two {brothers*6/cousins}. *2
        my parents have {few2} {children*5/cars/dogs*2/cats*2/sons*2/daughters*2/bikes/houses}. *4
        {{boyname} and {girlname}*2/{girlname} and {girlname}/{boyname} and {boyname}/the {dog and the cat/boy and the girl/girls/boys}} are {good*3/best*3/old*2/} friends. *6
        {{boyname} and {girlname}*2/they/the children/we} are {brother and sister*2/in the same class*3/playing together*2/at school*3/twins*2/cousins*2/married}. *4
        the boy {played*5/plays*3/is playing*3} with his {friends*4/friend*3/toys*4/dog*4/brother*3/ball*4/sister*2/toy car*2/cat*2}. *5
        the girl {played*5/plays*3/is playing*3} with her {friends*4/friend*3/toys*3/dog*3/doll*4/brother*2/ball*3/sister*3/cat*2}. *5
        the children are playing {with {a {ball*6/toy*3/kite*2/dog*2/doll*2/puppy*2/balloon*2/cat}/blocks/the dog*2/their toys*3}*5/hide and seek*2/football*3/a game*3/together*2/outside*2/cards}. *6
        the teacher {wrote*5/is writing*3/writes*2} {on the {board*7/blackboard*5}/the {word*2/answer*2/sentence*2} on the {board*4/blackboard*3}}. *6
        the teacher asked {a question*7/a hard question*2/the {pupils*2/children*2} a question*3/me my name}. *4
        the teacher {told us a story*3/is {kind*2/nice*2/strict/angry*2/in the classroom*3/ill*2}/gave us {homework*5/a test*3}/helped me*2/said: "{sit down/good morning/be quiet/open your books}"*3/read {a story*3/a book*2}*3}. *6
        the {pupils*4/children*4/students*4} {sit at their desks*3/are in the {classroom*6/school*2/playground*3/library*2/hall}*4/listen to the teacher*3/read a {book*2/story*2}*2/wrote a test*2/opened their books*3/are {reading*2/writing*2/quiet*2}*2/learn {English*2/to read*2/maths}*2/go {to school*4/home*2}*2/answered the question*2}. *8
        the children {go*4/walk*3/went*3/run} to {school*9/the {park*2/playground*2/beach}} {every {morning*4/day*4}/together*2/in the morning*2/by bus*2}. *5
        we learn {to {read*4/write*3/count*2/read and write*4/sing} at school*5/{English*3/maths*2/a lot*2/many things} at school*3/new words every day*2}. *5
        {p:who} {'get|ed} a {good*5/bad*4} {mark*6/grade*3/result*2} {in*3/on} the {test*6/exam*4}. *4
        {p:who} {'do|ed} {p.his} homework {after {school*5/dinner*3/lunch}/in the {evening*3/kitchen}/at home*2/with {p.his} {friend/sister}/quickly/every day}. *4
        {p:who} {'draw|ed} a line with a {ruler*5/pencil*4/pen*2}. *3
        the {lesson*4/test*3/film*3/book*4/story*3/game*2} {is*3/was*5} {very /}{interesting*5/long*3/boring*4/easy*4/hard*3/difficult*4/short*2/good*3/funny*2/exciting*2}. *6
        {p:who} borrowed a book from the {library*7/teacher*2/shelf}. *3
        there are {many*4/a lot of*2/a thousand} books in the {library*7/room*2/school*2/bookshop}. *4
        you can find {the {word*4/meaning}/new words} in a {dictionary*7/book*2}. *3
        open your {book*5/books*5} {and {read*4/write*2/look at the picture*2}*3/at page {ten/five/seven/twenty}*2/}. *4
        {p:who} wrote {a letter*4/{p.his} name*3/the word*2/it} with a {pen*5/pencil*5/blue pen}. *4
        we {went*8/walked*2} to the {shop*4/bakery*3/market*3/supermarket*3/store*2} to buy {some /}{bread*5/milk*4/food*3/apples*2/eggs*2/fruit*2/cheese/cake}. *5
        {p:who} bought {a loaf of bread*5/some bread*3/bread and milk*2} at the {bakery*4/shop*4/market*2/supermarket*2}. *4
        the train {arrived at the {station*8/platform}/stopped at the {station*6/red light}/left the station*3/is {late*3/very fast*2/long*2/full*2}/goes {to {country}*2/through the {tunnel*2/mountains*2}*2}}. *7
        the plane {landed at the airport*5/flew over the {sea*2/mountains*2/city*2}*4/flew to {country}*2/is {late*2/fast*2/big}/took off*2/landed*2}. *5
        {p:who} flew to {{country}*3/London*3/Paris*2/New York*2} by plane. *3
        {p:who} {'ride|ed} {p.his} {bike*6/bicycle*4/horse*3} to {school*5/work*2/the {park*2/lake/shop}}. *4
        {p:who} waited for the {bus*6/train*5/tram} at the {stop*2/bus stop*3/station*4}. *5
        the ship {sailed*6/sails*2} {across*6/over} the {sea*6/ocean*5/lake*2}. *3
        {p:who} climbed a high {mountain*7/hill*3/wall*2/tower*2}. *4
        {p:who} climbed a {tall*4/big*2/old*2} tree. *2
        {p:who} walked along the {beach*5/river*5/street*4/road*4/path*4/shore*2/lake}. *5
        {p:who} spent {p.his} {holiday*5/holidays*2/summer*2} by the {sea*8/lake*3/river*2}. *4
        {we/they} swam in the {sea*5/lake*4/pool*4/river*4/ocean}. *4
        {p:who} bought {two*3/three/four/five} tickets for the {train*3/cinema*3/concert*4/film*3/zoo*2/museum*2/bus*2/theatre*2/show*2}. *5
        we watched {a*5/the*2} {film*6/movie*3/show*2/football match*2/cartoon*2} on {television*6/TV*4}. *4
        {p:who} {'listen|agree} to {music*5/the news*2/songs*2} on the radio. *4
        {p:who} kicked the ball {into the goal*6/over the {wall*2/fence*2}/to {p.his} friend*2/very hard*2}. *5
        {p:who} caught a {big*6/small*2/} fish in the {river*5/lake*4/sea*3}. *4
        our team {won*6/lost*4} the {game*5/match*5/race*2/cup*2/prize}. *4
        {p:kid} blew out the candles {on {the*3/{p.his}*3} {birthday /}cake*6/}. *5
        there are {few2} candles on the {birthday /}cake. *2
        {p:who} {got*4/bought*4/made} a {present*7/card*2/cake*2/gift*2} for {p.his} {birthday*2/mother*4/friend*4/sister*3/brother*2/father*3}. *5
        {p:who} built a {castle*4/house*2/tower*2} out of {sand*5/snow*2/stones*2/blocks*2/wood}. *3
        we built a {castle out of sand*4/sandcastle on the beach*4/house out of {wood/snow/blocks}}. *4
        happy {birthday*6/New Year*3/Christmas*2} {to you*4/, {named}*3/}! *4
        happy birthday to you! *3
        merry Christmas{ to you/, everyone/*3}! *2
        good {morning*6/evening*4/afternoon*4/night*4}, {children*4/everybody*2/mum*2/dad*2/{named}*4/class/sir}. *6
        see you {tomorrow*4/soon*4/later*4/on {day}/again*2/next week*2}. *5
        good night and {sweet dreams*5/sleep well*3}. *3
        thank you {very much*7/for {the {present*3/book*2/cake*2/food}/your {help*3/letter*2}}*6/so much*2/, {named}*2}. *7
        you're welcome. *2
        excuse me, {where is the {station*3/bank*3/toilet*2/hospital*2/museum*2}/what time is it/is this the {bus/train/way} to the {city/station/airport}/can you help me/do you speak English}? *5
        {I am*3/I'm*2} sorry, {I am late*3/I don't {know*3/understand*2}/I can't {come*2/help you}/I forgot*2/it was {my fault/an accident}}. *4
        nice to {meet you*6/see you*4}{, {named}/}. *3
        the earth {goes around the sun*4/is round*3/is a planet*2}. *4
        the moon {goes around the earth*4/shines at night*4/is round*2/is white/is smaller than the sun}. *4
        {we breathe {air*7/oxygen}*3/people breathe air*2/fish breathe in {the /}water/we need air to {breathe*2/live}}. *4
        the table is made of {wood*8/glass*2/metal*2}. *3
        {windows*3/bottles*3} are made of glass. *2
        {wood*6/paper*3} {comes from*6/is made from} trees. *3
        trees grow in the {forest*7/garden*3/park*3/ground*2/woods*2}. *3
        a tree has {leaves*3/branches*3/roots*2/a trunk*2}. *3
        a {plant*3/tree*2/flower*2} needs {water*5/sun*3/light*3/rain/water and {sun*2/light*3}}. *3
        {an apple*4/a banana*3/an orange*3/a pear*2/a lemon} is a fruit. *3
        {apples*3/bananas*3/oranges*2}, {pears*2/grapes*2/lemons*2} and {plums/cherries/peaches} are fruits. *2
        {carrots*4/tomatoes*2/onions*3/beans} and {potatoes*5/cabbages*2/peas*2/cucumbers} are vegetables. *4
        a {dog*2/cat*2/cow/horse*2/lion*2} is an animal. *3
        {we go to bed at {night*7/nine o'clock*2/ten o'clock*2}*3/we sleep at night*3/we get up in the morning*3/we eat {breakfast in the morning*4/lunch at noon*3/dinner in the evening*4}/children sleep at night/owls hunt at night/it is dark at night*3/it is light during the day*2/the sun shines {during the day*3/in the day}/the moon shines at night*2}. *10
        we {eat*4/have*4} breakfast in the {morning*7/kitchen*3/garden}. *3
        {I*4/we} {get up*4/wake up*4} {early /}in the morning. *3
        I {get up*4/wake up*3} at {six*3/seven*5/eight*3} {o'clock /}in the morning. *4
        {p:who} {p.was} born in {{country}*2/{month}*3/{winter/spring/summer/autumn}*2/a {village/small town}*2}. *4
        red, {blue*2/yellow*2} and {green*3/white} are colours. *2
        my favourite colour is {blue*4/red*4/green*3/yellow*2/pink*2/purple*2/black/white/orange}. *5
        my favourite {food is {pizza*3/chocolate*2/ice cream*2/soup/rice/pasta*2/fish}/animal is the {dog*2/cat*2/horse*2/elephant*2/lion*2/dolphin}/sport is {football*3/tennis*2/swimming*2/basketball*2}/season is {summer*3/spring*2/winter*2/autumn}/day is {Saturday*2/Sunday*2/Friday}/drink is {milk/tea/juice*2/water}/subject is {English*2/maths*2/history/art/music}}. *6
        the {car*4/house*3/door*3/dress*3/ball*3/bird*2/flower*2/bike*3} is {red*3/blue*3/green*2/yellow*2/white*2/black*2/brown/new*2/old*2}. *6
        {p:who} {'have|agree} a {red*3/blue*3/green*2/white*2/black*2/new*3/old*2/big*2/small*2} {car*4/house*3/dress/ball*3/bike*4/bag*3/dog*2/coat*2/hat*2/book*2}. *5
        the {boy*3/girl*3} with the {red*2/blue*2} {hat*2/bag*2/coat*2/ball} is my {friend*3/cousin*2/neighbour}. *3
        """;

    public const string Text = Sentences + "\n\n" + ReaderOpposites.Tables;
}
