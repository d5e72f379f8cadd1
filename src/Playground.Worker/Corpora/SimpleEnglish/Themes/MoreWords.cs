namespace Playground.Worker.Corpora.SimpleEnglish.Themes;

/// <summary>The rest of the first thousand or two words that a learner meets, each in a few plain sentences.</summary>
internal static class MoreWords
{
    public const string Text = """
        [morewords]
        {p:who} {p.was} able to {swim*2/come*2/answer the question/open the door/finish the work}. *2
        {p:named} wants to {act in a {film/play}/be an {actor/artist*2}}. *2
        add {some /}{salt*3/sugar*2/milk*2/water} to the {soup*3/tea*2/dough}. *2
        {p:kid} {dreamed of an adventure/read a book about an adventure*2/had a great adventure in the {forest*2/mountains}}. *2
        we are the same {age*5/size*2}. *2
        {p:who} {'agree|ed} with {me*2/{named}*2/the teacher}. *2
        the alarm {clock rang at {six*2/seven} o'clock*4/went off*2/woke me up*2}. *3
        dogs are not allowed in the {shop*2/restaurant*2/museum}. *2
        it is almost {dark*2/midnight*2/ready*2/time to go*2/ten o'clock}. *3
        {p:who} also {'like|agree} {music*2/swimming*2/chocolate*2}. *2
        the view was amazing. *1
        {the angel has white wings*2/an angel has wings*2}. *1
        {p:kid} hurt {p.his} {ankle*3/wrist*2/shoulder*2/toe*2/thumb*2/chin}. *4
        would you like another {cup of tea*2/biscuit*2/piece of cake*2}? {yes, please*2/no, thank you*2}. *3
        {is anybody*3/is anyone*2} {at home*3/there*3/hungry}? *2
        {p:who} {'live|agree} in {an apartment*3/a flat*2} {in the city*2/on the second floor*2/near the station}. *3
        the cook wears an apron in the kitchen. *1
        {the hunter shot an arrow*2/robin hood had a bow and arrow}. *1
        an artist paints {pictures*3/a picture}. *2
        the {enemy attacked the castle*2/lion attacked the zebra/shark attacked the fish}. *2
        the weather was {awful*3/perfect*3/terrible*2/great*2}. *2
        the band plays music {in the park*2/on the stage*2/at the party}. *2
        this {book*2/bag*2/house/dog} belongs to {me*2/my {father*2/brother}/{named}*2}. *3
        {p:who} {p.was} a {bit*3/little*2} {tired*2/late*2/cold/sad}. *2
        a blind {man*2/person} can not see, and a deaf {man*2/person} can not hear. *3
        the key was at the bottom of the {bag*3/sea*2/lake}. *2
        {p:kid} blew {soap /}bubbles in the {bath*2/garden*2}. *2
        {p:who} {'eat|ed} {a burger and chips*3/a sausage*2/beef*2/a hot dog*2/olives/a watermelon*2/peanuts*2/garlic bread/stew/a salad*2/a jelly}{ for {lunch/dinner}/}. *4
        {p:who} {'drink|ed} {coffee*3/tea*2/a soda} in a cafe. *3
        a cactus {grows in the desert*3/has thorns*2/needs little water}. *2
        {take care*3/be careful*3}! *2
        {p:who} {'take|agree} care of {the {baby*3/dog*2/garden*2/children*3}/{p.his} {mother*2/grandmother*2}}. *4
        {p:who} paid in cash. *1
        we celebrate {Christmas in December*4/our birthday with a cake*3/New Year at midnight*3/my birthday*2}. *4
        the school is in the {centre*3/middle*2} of the {town*3/village*2}. *3
        the teacher writes with {white /}chalk. *2
        {p:kid} is the {winner*3/champion*2} of the {race*3/game*2}. *3
        {the smoke comes out of the chimney*3/santa comes down the chimney*2}. *2
        {p:named} has red {cheeks*3/lips*2}. *2
        you have a choice: {tea or coffee*3/stay or go*2}. *1
        {do not smoke cigarettes*2/smoking is bad for {you*2/your health*3}}. *3
        {fruit is*2/vegetables are*2/sport is*2/milk is/water is} good for {you*3/your health*3}. *3
        {p:named} studies {at {college*2/the university*2}/medicine/history/to be a {doctor/teacher}}. *3
        my father works for a {big*2/small} company. *2
        the compass points to the north. *1
        the answer is {correct*3/right*3/wrong*3}. *3
        there was a {big*2/large} crowd in the {street*2/stadium*2/square}. *2
        the customer {paid*2/bought a {coat/hat}*2/is always right}. *2
        dear {named}, {thank you for {your letter*2/the present*2}*2/I am on holiday in {country}*2/I hope you are well*2}. *3
        we had {ice cream*4/cake*2/fruit*2/chocolate cake*2} for dessert. *3
        the dinosaurs {lived a long time ago*4/were {very big*2/huge}*3}. *3
        {p:who} rang the doorbell. *2
        {p:kid} ran {upstairs*3/downstairs*3}. {{p.his} {bedroom/room} is upstairs/the kitchen is downstairs}. *3
        {p:girl} wears {earrings*3/a necklace*2/a ring*2/lipstick/jewellery}. *2
        {p:who} {'sit|ed} on the edge of the {bed*3/chair/pool*2}. *2
        {p:named} can have either {tea or coffee/an apple or a pear}. *1
        {do you want anything else*3/who else is coming*2/what else do you need*2}? *2
        the lamp needs electricity. *1
        {p:who} {'enjoy|ed} the {party*3/film*3/meal*2/holiday*3/music*2/book}. *4
        {p:who} {'enter|ed} the {room*4/house*2/castle/shop}. *2
        {p:who} {'put|ed} the letter {into*3/in} the envelope. *3
        {he did not even say {goodbye*2/hello/thank you*2}/even the {king/teacher} laughed*2}. *2
        {p:kid} {'raise|ed} {p.his} {eyebrows*2/hand*3}. *2
        that is a {fact*2/lie*2/good question*2/pity/secret*2}. *2
        {p:kid} is a {fan of {football*2/the band}/member of the {team*2/club*2/band}}. *2
        the king gave a {feast*3/party*2}. *2
        a {hen is a female*2/rooster is a male*2/man is a male/woman is a female}. *1
        there is a {music*3/summer*2/spring} festival in the {village*2/city*2/park}. *2
        {p:who} {'finish|ed} {p.his} {homework*4/work*3/lunch*2/book*2/drink}. *4
        the {shoes*3/trousers*2} fit {me /}well. *2
        the {candle*3/fire*2} has a {hot /}flame. *1
        after the {heavy /}rain there was a flood{ in the {village/town}/}. *2
        {p:named} wants to {learn a foreign language*3/travel to foreign countries*2}. *2
        the girls {giggled*3/whispered*3}{ in class/}. *2
        the globe shows all the countries of the {world*3/earth*2}. *2
        I saw a group of {children*3/tourists*3/people*2} in the {park*2/museum*2/street*2}. *3
        {guess what*2/can you guess the answer*2}? *2
        the {soldier*2/policeman*2/cowboy*2} has a gun. *2
        {p:adult} {'put|ed} the {purse*2/keys*3/phone*3} in the handbag. *2
        what happened {here*2/to you*2/yesterday}? {I fell*2/nothing*2/there was an accident*2}. *3
        there was an accident on the road{ this morning/}. *2
        my hobby is {reading*3/swimming*3/painting*2/collecting stamps*2/playing chess*2/dancing*2/fishing*2}. *4
        a human has two legs. *1
        let's {walk instead*2/play chess instead*2/take the train instead}. *1
        {p:who} {'look|ed} for the answer on the internet. *2
        {p:kid} {'join|ed} the {club*2/team*3/choir*2/army}. *3
        {just a moment*3/wait a {moment*3/minute*3}}, please. *4
        the {hunter killed the {wolf*2/bear*2}/cat killed the {mouse*3/bird}/prince killed the dragon*2}. *3
        can you lend me {a pen*3/your book*3/some money*3/an umbrella*2}? *4
        {p:who} {'put|ed} the lid on the {pot*3/jar*2/box*2}. *2
        the lighthouse {shows ships the way*2/stands by the sea*2}. *2
        a lizard has a long tail. *1
        {p:who} {'want|agree} a litre of {milk*3/water*2}. *2
        {the mail*3/the post*2/the letter*2} {came*2/comes} {in the morning*3/at ten o'clock}. *2
        {maybe*4/perhaps*4} {it will {rain*3/snow*2} tomorrow/{named} is {ill*2/at home*2/late}/we can go to the {park/zoo} tomorrow/the bus is late*2}. *4
        what does this word mean? {it means {hello*2/house/thank you*2}/I don't know}. *3
        a mermaid {has the tail of a fish*3/lives in the sea*3}. *2
        the room was a mess, so {p:child} tidied it up. *2
        {p:who} warmed the {soup*3/milk*2} in the microwave. *2
        at midnight {the clock struck twelve*3/cinderella ran home*2/everybody was asleep*3/the new year began*2}. *3
        a million is a very big number. *1
        never mind. *2
        {p:adult} has a {moustache*3/beard*3}. *3
        {p:who} {'love|agree} nature{ and animals/}. *2
        my {nephew is the son of my {brother/sister}/niece is the daughter of my {brother/sister}/grandson is the son of my {son/daughter}}. *3
        my {nephew*2/grandson*2} is {age} years old. he likes {liked}. *2
        my niece is {age} years old. she likes {liked}. *2
        {p:who} {p.was} {nervous*4/excited*3} before the {test*4/exam*3/concert*2/race*2}. *4
        {p:who} {'notice|ed} {a strange smell*2/that the door was open*3}. *2
        {p:who} {'cook|agree} with {oil*3/butter*2/garlic*2/olive oil*2}. *2
        in my opinion the film was {good*2/bad*2/boring}. *1
        {p:kid} has {p.his} own {room*4/phone*2/bed*2/horse}. *3
        the owner of the {dog*3/house*3/shop*2} is {a {rich /}man*2/my neighbour*2/{named}}. *3
        {p:kid} {'put|agree} on {p.his} {trousers*2/pants*2/sweater*3/vest/socks*2}. *2
        {p:kid} wears a {warm*2/red*2/blue*2/green} sweater{ in winter*2/}. *3
        {the finger is part of the hand*2/the wheel is part of the car*2/a leaf is part of a plant*2/the nose is part of the face*2}. *3
        the passengers {got on the {bus*2/plane*2/train*2}/waited at the {airport*2/station*2}/showed their tickets*2}. *3
        the {cat*3/dog*3/bear*2/lion} has {four paws*3/big paws*2/a hurt paw*2}. *3
        {war and peace*2/the people want peace*3/the war is over*3/soldiers fight in a war*3}. *3
        the queen wears {pearls*3/diamonds*2/jewels*2}. *2
        {p:kid} put a poster on the wall. *2
        {practice makes perfect*2/practise every day*2}. *2
        {p:who} {'prepare|ed} {dinner*4/breakfast*3/lunch*2/the lesson*2/for the {test*2/trip*2}}. *3
        the president {lives in a {big /}white house*2/rules the country*3/gave a speech*2}. *2
        a man who rules a country is {called /}a {king*4/president*3}. *2
        what is the price of the {ticket*2/book*2/dress*2}? ten {dollars*2/euros/pounds}. *2
        the pyramids are in Egypt. *2
        the {test was quite {easy*2/hard*2}/weather is quite {warm*2/cold*2}/film was quite {good*2/long}}. *3
        {p:child} {can't reach the {shelf*2/apple*2/top}*2/reached the top of the {mountain*3/hill*2}*3}. *3
        is it a real {diamond*2/story/snake*2/gun}? {no, it is {a toy*2/plastic*2}/yes, it is}. *2
        {p:who} {'receive|ed} {a letter*4/a present*3/an email*2/a prize*2/a parcel*2}{ from {named}/}. *3
        {p:who} {'put|ed} the milk in the {refrigerator*3/fridge*3}. *2
        {p:who} {'relax|ed} {on the sofa*3/at the beach*3/in the bath*2/after work*2}. *3
        please repeat {the {word*2/sentence*2/question*2}/after me*3}. *2
        {the sun rises and sets*3/we watched the {sunrise*2/sunset*3} on the beach*3/the sunset was {beautiful*3/red*2}*2}. *3
        the roots of the {tree*3/plant*2} are {in*2/under} the ground. *2
        the shadow of the tree is long {in the evening*3/}. *2
        {p:who} carried the {child*3/bag*3/baby} on {p.his} {shoulders*3/back*3}. *3
        the house is on the other side of the {street*4/river*3/road*2}. *3
        the shoes are the wrong size. *2
        it has been {raining*3/snowing*2} since {morning*2/{day}*2/yesterday}. *2
        {the skeleton has many bones*2/there is a skeleton in the museum*2}. *2
        {her skin is {soft*3/white/dark/brown}*2/snakes have dry skin/the sun burned my skin*2}. *2
        {p:kid} is a smart {child*2/student*2}. *2
        {p:kid} had a snack {after school*3/in the afternoon*2}. *2
        {p:who} {'sneeze|ed} because {p.he} had a cold. *2
        {my {grandfather*3/father*3/uncle}/the old man} snores{ loudly*2/ at night*2/}. *2
        {plants grow in {the /}soil*3/the soil is {wet/dry/brown}}. *2
        someone {is at the door*4/knocked*2/took my {bag*2/bike*2/pen}/called you*2/is singing}. *4
        {today is a special day*2/this is a special {cake/present}*2}. *2
        {the steam comes out of the kettle*2/hot water turns into steam*2/the train runs on steam}. *2
        {sit still*2/stand still*2/the baby is still {asleep*3/crying*2}/it is still {raining*3/dark*2/early*2}}. *4
        are you sure? {yes, I am{ sure/}/no, I am not{ sure/}}. *3
        {it was a {big*2/nice*2} surprise*3/{named} has a surprise for you*2/{named} was surprised*2}. *3
        the {knight*3/pirate*3/king*2} has a {sharp /}sword. *3
        {her eyes were full of tears*2/tears ran down {his/her} {face*2/cheeks*2}}. *2
        {p:who} brushed {p.his} teeth with {toothpaste*3/a toothbrush*3}. *2
        the tourists {took {photos*3/pictures*2}*3/visited the {museum*2/castle*2/church}*2/came from {country}*2/looked at the map*2}. *4
        I trust {you*2/my {friend*2/mother*2}}. *2
        a unicorn has one horn on its head. *1
        a {bull*2/goat*2/cow} has two horns. *1
        {we had a vacation in {country}*2/the summer vacation is long*2/they are on {vacation*2/holiday*3}}. *3
        the vet helped the {sick /}{dog*3/cat*3/horse*2}. *3
        {p:who} put oil and vinegar on the salad. *1
        {many visitors came to the {museum*2/zoo*2/castle}*2/we have visitors today*2}. *2
        the volcano is a mountain of fire. *1
        the waitress brought {the {menu*2/food*3/coffee*2/bill*2}/us some water}. *3
        the water falls down the waterfall. *1
        {p:who} pulled the weeds out of the garden. *2
        {my cold is {worse*2/better*3}*3/today is {worse*2/better*3} than yesterday*2/it was the {worst*2/best*3} day of my life*3}. *3
        the wizard {has a {long /}white beard*3/said a magic word*3/waved his wand*3/wears a tall hat*2/turned the {boy/prince/girl} into a {frog*2/mouse*2/cat*2/stone}*3}. *4
        {p:who} {'yawn|ed} because {p.he} {p.was} {tired*4/sleepy*3}. *3
        the yolk of an egg is yellow. *1
        zip up your {jacket*2/coat*2/bag}, please. *1
        {p:kid} lost one glove. *2
        the {hawk*2/eagle*3} {caught a {mouse*2/rabbit*2/fish}/flew high in the sky*3}. *3
        {a hippo*2/a rhino*2} is {big and heavy*2/grey*2/a big animal*2}. *2
        a sailboat needs wind. *1
        we play {soccer*4/baseball*2/volleyball*2/hockey*2/cricket*2} {in the park*2/at school*2/on {day}*2/}. *4
        {the helicopter landed on the roof*2/the helicopter flew over the city*2/a helicopter can stay in one place in the air}. *2
        {p:kid} wears a helmet on {p.his} head when {p.he} rides a {bike*4/horse*2/motorbike}. *3
        {in the circus /at the circus }{the clown*5/the clowns} made {us*2/the children*3} laugh. *3
        {p:who} {'hold|ed} {the {baby*3/rope*2/umbrella*2}/{p.his} {mother's hand*3/breath*2}}. *4
        hold {my hand*4/the rope*2/the ball*2}. *2
        {p:who} {'follow|ed} {the {path*2/girl/rabbit*2/river*2/car*2}/{p.his} {mother*2/friend*2}}. *3
        {p:who} {'fill|ed} the {glass*4/bottle*4/bath*2/bucket*2} with {water*6/milk}. *4
        {p:who} {'invite|ed} {p.his} {friends*5/grandparents*2/neighbours*2} to the {party*7/wedding*2}. *3
        {p:who} {'wish|ed} for {a {dog*2/bike*2/sister}/snow*2/world peace}. *2
        make a wish and blow out the candles. *2
        {p:who} {'decide|ed} to {go home*3/stay*3/buy the {car/dress/book}*2/learn English*2/wait*2}. *3
        {p:who} {'promise|ed} to {come back*3/help*3/be good*2/write*2/call*2}. *3
        {p:who} {'explain|ed} the {rules*3/game*2/problem*2/lesson*2/way}{ to {named}/}. *3
        {p:who} {'save|ed} {the {dog*2/child*2/cat*2/princess*2}/some money*2/{p.his} friend}. *3
        {the wedding was {beautiful*2/in {month}*2/in the church*2}/the bride wore a white dress/the {man and the woman*2/prince and the princess*3} got married*3}. *4
        {p:who} {'worry|agree} about {{p.his} {son*2/daughter*2/test*2}/the {weather*2/money*2/dog}}. *2
        don't worry, {everything will be {fine*3/all right*2}*3/be happy*3/I will help you*3/it is only a {dream*2/game/cat/storm}*2}. *4
        it is important to {sleep well*2/drink water*3/eat vegetables*2/be kind*2/learn*2/wash your hands*2}. *3
        {everything is possible*2/nothing is impossible*2/everybody makes mistakes*3/practice makes perfect*2/time is money*2/better late than never*2/home is where the heart is*2/an apple a day keeps the doctor away*3/the early bird catches the worm*3/a friend in need is a friend indeed*2/honesty is the best policy/two heads are better than one*2/love is blind/all is well that ends well/look before you leap/many hands make light work*2/no pain, no gain}. *8
        {twinkle, twinkle, little star*3/mary had a little lamb*3/humpty dumpty sat on a wall*3/row, row, row your boat*3/jack and jill went up the hill*3/the wheels on the bus go round and round*3/old macdonald had a farm*3/baa, baa, black sheep, have you any wool*3/rain, rain, go away*3/hickory dickory dock, the mouse ran up the clock*3/if you are happy and you know it, clap your hands*3/incy wincy spider climbed up the spout*2/london bridge is falling down*2/ring a ring of roses/head, shoulders, knees and toes*3/happy birthday to you*3}. *10
        {nobody*3/no one*2} {was {at home*3/there*3/in the room*2/hurt*2}/knows the answer*3/came to the party*2/saw {him*2/the thief*2}/answered the {phone*2/door*2}}. *5
        {somebody*3/someone*2} {is {at the door*4/in the garden*2/singing*2/knocking*2}/took my {umbrella*2/pen*2/bag*2}/left the {door*2/window*2} open}. *4
        {everybody*3/everyone*3} {is {happy*3/here*3/hungry*2/tired/asleep*2/ready*2}/was {happy*3/surprised*2/at the party*2}/likes {ice cream*2/music*2/chocolate*2/{named}}/laughed*3/clapped*2/knows {him*2/the story*2}}. *6
        {nothing*2/something*3} {happened*3/is wrong*2/fell on the floor*2/moved in the {grass*2/dark*2}}. *2
        there is {something*3/nothing*3} {in the {box*4/bag*3/fridge*3}/under the bed*2/on your {nose*2/shirt*2}/to {eat*2/drink}}. *3
        I have {something*2/nothing*2} to {say*2/do*3/wear*2/eat*2}. *2
        have you ever {been to {country}*3/seen {an elephant*2/the sea*2/a ghost*2}/eaten snails}? {yes, I have*3/no, never*3/no, I haven't*3}. *3
        {p:who} {p.has} {never /already /just }{been to {country}*2/seen the {sea*2/film*2}/read {the book*2/this book}/eaten {lunch*2/dinner*2}/gone {home*2/to bed*2/out}/written the letter/washed the {dishes*2/car}/cleaned the {house*2/kitchen}/met {named}*2}. *4
        {p:who} {p.has} {finished {p.his} {homework*3/work*2/lunch}/lost {p.his} {key*2/phone*2/way*2/dog}/done {p.his} homework*2/broken {p.his} {leg*2/arm*2}/forgotten {p.his} {umbrella*2/book*2}/bought {a/the} new car}. *4
        the {letter*3/book*3/story} was written by {a {famous /}{writer*2/man/woman}/{named}*2/my {father/aunt}}. *2
        the {house*3/castle*2/bridge*2/church} was built {a long time ago*2/of {stone*2/wood}/by my {grandfather*2/uncle}/a hundred years ago*2}. *2
        the {window*3/cup*3/vase*2} was broken by {the {ball*3/boys*2/cat*2/wind}/{named}*2}. *2
        the {cake*3/dinner*2/soup} was made by {my {mother*3/grandmother*2}/{named}/the cook*2}. *2
        {she/he} said that {it was {late*2/cold*2/raining*2}/the {film/book/cake} was good/the bus was late}. *2
        {p:who} said {nothing*2/that {p.he} {p.was} {tired*2/hungry*2/happy*2/late*2/ill*2}*5}. *3
        {p:kid} wondered {where {p.his} {dog*2/mother*2/hat/key} was/why the {baby*2/dog} was {crying*2/sad}/what was in the box*2/who was at the door*2}. *3
        {p:who} {'think|agree} {that it will {rain*2/snow*2}/the {film*2/book*2/test*2} is {good*2/easy/boring}/about {p.his} {mother/work/holiday*2}}. *3
        I think {so*3/it is {a good idea*3/late*2/going to rain*3/very {good/nice}}/you are {right*3/wrong*2/tired}/the bus is late*2}. *4
        I don't {think so*2/believe you*2/care/understand {the question*2/you*2/this word}/remember {his*2/her*2/your*2} name/want to go {home*2/to bed*2/to school}}. *4
        what a {beautiful {day*3/flower*2/house*2/song/dress*2}/nice {day*3/surprise*2/cat/present}/funny {story*2/hat*2/clown}/lovely {day*2/evening/garden}/big {dog*2/fish*2/house}/pity*2/mess*2/strange noise*2}! *4
        {look out*2/watch out*2/be careful*4}! {there is a car*2/the {water*2/stove*2/soup} is hot*3/the {floor*2/road} is wet*2/the knife is sharp*3/the dog bites*2/the ice is thin*2/the glass is broken}. *5
        {stop*3/help*3/fire*2/hurry up*3/wait*3/come here*3/go away*3/be quiet*3/look*3/listen*2/sit down*2/stand up*2/well done*3/good luck*3/welcome*2/congratulations/cheers/oh no*2}! *6
        {yes*3/no*3/maybe*2/of course*2/I know*2/me too*3/not yet*3/no problem*3/that's right*2/I see*2/all right*2/never mind*2}. *3
        """;
}
