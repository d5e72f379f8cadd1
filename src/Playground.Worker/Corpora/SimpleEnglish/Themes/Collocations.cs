namespace Playground.Worker.Corpora.SimpleEnglish.Themes;

/// <summary>Which words go together: verbs with what they are done to, with, in and for.</summary>
internal static class Collocations
{
    public const string Text = """
        [homedo words]
        open {the door*8/the window*6/the box*3/the gate*2/the curtains*2/the drawer*2/the cupboard/the fridge/the letter*2/the present*2/a bottle/the umbrella/{p.his} bag/{p.his} eyes*2}*6
        close {the door*8/the window*6/the gate*2/the box/the curtains*2/the drawer/{p.his} book*2/{p.his} eyes*3}*5
        lock {the door*6/the gate*2/the car*2/the house*2}*2
        knock on {the door*9/the window*2}*3
        turn on {the light*6/the lamp*3/the radio*3/the television*3/the tap*2/the computer*2/the heater}*4
        turn off {the light*6/the lamp*3/the radio*3/the television*4/the tap*2/the computer/the oven}*4
        switch {on/off} the {light*5/lamp*3/television*2/radio*2/machine}*3
        clean {the house*4/the kitchen*4/the bathroom*2/{p.his} room*5/the floor*3/the windows*3/the table*2/the car/{p.his} shoes*2/{p.his} teeth*3}*5
        wash {the dishes*6/the plates*3/the cups*2/the car*4/the clothes*4/{p.his} hands*6/{p.his} face*4/{p.his} hair*3/the windows/the apples/the dog}*6
        dry {the dishes*3/{p.his} hair*3/{p.his} hands*3/the clothes*2} with a towel*2
        dry the {plates/glasses/cups} with a cloth
        sweep the {floor*6/kitchen*2/yard/street/path} with a broom*3
        sweep the floor*2
        mop the floor
        wipe the table with a {cloth*3/sponge}*2
        make {the bed*4/{p.his} bed*4/breakfast*3/lunch*2/dinner*3/tea*2/coffee*2/a cake*3/a sandwich*3/a fire*2/a mistake*2/a noise*2/a lot of noise/a plan/a wish*2/a phone call/friends}*6
        set the table {for dinner*3/for lunch*2/for breakfast*2/}*3
        clear the table after {dinner*3/lunch/breakfast}
        lay the plates on the table
        light {a candle*4/the fire*4/the lamp/the oven}*3
        blow out the candle{s*3/}*3
        water the {flowers*5/plants*4/garden*3/roses/trees}*3
        cut the {bread*3/cake*4/apple*2/meat*2/cheese} with a {sharp /}knife*3
        cut the {grass*3/hedge}*2
        cut the {paper*4/string/ribbon/cloth} with scissors*2
        iron {the shirt*3/the clothes*3/the dress}*2
        fold the {clothes*3/paper*2/towels/shirts}
        hang {the picture on the wall*4/the clothes on the line*2/{p.his} coat on the hook*2/{p.his} coat behind the door}*2
        put the {plates*2/cups*2/glasses} in the cupboard*2
        put the {milk*3/butter*2/cheese*2/eggs/meat/juice} in the fridge*3
        put the {cake*3/bread*2/chicken/pizza/pie} in the oven*2
        put the {books*4/dictionary} on the shelf*2
        put the {toys*4/dolls/blocks} in the box*2
        put the {letter*3/key*2/money*3/phone*2/pen} in {p.his} {pocket*4/bag*3/drawer}*3
        put the {pot*3/kettle*2/pan*2} on the stove*2
        put the rubbish in the bin*2
        throw the {paper*3/rubbish*4/old newspaper*2} {in the bin*3/away*3}*2
        take out the rubbish*2
        feed the {cat*4/dog*4/birds*3/fish*2/baby*3/hens*2/ducks*2/rabbit*2/horses/pigs}*3
        brush {p.his} {teeth*8/hair*5}*4
        comb {p.his} hair*3
        take a {bath*3/shower*4/photo*4/picture*2/break*3/nap*3/seat*2/walk/look/holiday}*4
        have a {bath*3/shower*3/party*4/rest*3/good time*3/picnic*3/drink/sleep/cold*2/look}*4
        have {breakfast*4/lunch*4/dinner*4/supper*2} {at home*2/together/with {p.his} family*2/in the kitchen*2/}*3
        go to {bed*8/sleep*6}*5
        go to bed {early*4/late*3/at nine o'clock*2}*3
        get up {early*5/late*3/at seven o'clock*2/at six o'clock}*4
        wake up {early*4/late*2/at six o'clock/in the night}*2
        get dressed*3
        fall asleep {in front of the television/in {p.his} chair/at once/}*2
        sleep {in {p.his} bed*3/on the sofa*3/well*3/all night*2/until ten o'clock/in a tent*2/on the floor}*3
        sit {on the sofa*3/in the garden*2/by the fire*3/on a chair*3/at the table*3/by the window*3/in the sun*2/under a tree*2}*4
        stand {at the door*2/at the window*3/in the rain*2/in line*2/on one leg/next to the tree}*2
        look out of the window*3
        look in the mirror*3
        look for {p.his} {keys*4/glasses*3/shoes*2/phone*2/dog*2/cat*2/bag/hat}*3
        find {p.his} {keys*4/glasses*3/shoes/phone*2/bag/hat} {under the bed*2/on the table*2/behind the sofa/in the car/}*2
        answer the {phone*5/door*3/question*3}*3
        paint the {wall*3/door*2/fence*3/room*2/house/chair/ceiling} {white*3/blue*2/green*2/yellow/red/}*2
        fix the {car*3/bike*3/chair*2/roof*2/door/tap/clock/computer*2}*2
        move the {table*2/sofa*2/chair*2/bed} to the window
        sew on a button with a needle*2

        [fooddo words]
        drink {a glass of water*5/a glass of milk*4/a cup of tea*5/a cup of coffee*4/some water*4/some juice*3/orange juice*2/hot chocolate*2/lemonade*2/a lot of water*2/coffee in the morning/tea with milk and sugar/milk from a bottle}*6
        eat {an apple*5/a banana*3/an orange*2/bread and butter*3/bread and cheese*2/a sandwich*4/an egg*3/some soup*3/ice cream*3/a piece of cake*4/chocolate*2/fish and chips*2/rice and chicken*2/rice and beans/meat and potatoes*2/a lot of fruit*2/too much*2/vegetables*2/pizza*3/a biscuit*2/cereal with milk*2/with a fork*2/with a knife and fork*2/soup with a spoon*2}*7
        cook {dinner*6/lunch*3/soup*3/rice*2/a meal*3/chicken and rice/some pasta*2/the meat*2/vegetables*2/fish*2/eggs*2/for {p.his} family*2}*5
        bake {a cake*6/bread*5/cookies*3/biscuits*3/a pie*2/some bread*2/an apple pie}*4
        fry {an egg*3/some eggs*2/fish*2/the onions}*2
        boil {an egg*3/some water*4/the potatoes*2/the kettle}*2
        peel {the potatoes*4/an orange*4/the apple*2/a banana*4/the onions*2/the carrots}*2
        spread {butter*4/jam*3/honey} on the bread*2
        spread {butter*3/jam*3} on {p.his} toast
        put {butter*3/jam*3/cheese*3/honey} on {the bread*3/{p.his} bread*3/the toast*2}*3
        put {sugar*4/milk*4/lemon/honey} in {the tea*2/{p.his} tea*3/{p.his} coffee*3}*3
        put {salt*4/pepper*2} {in the soup*3/on the meat/on the potatoes/on the eggs}*2
        pour {milk*2/water*3/juice*2} into {the glass*4/a cup*2/the jug}*2
        pour the tea into the cup*2
        stir the {soup*3/tea*2/coffee} with a {spoon*5/wooden spoon}*2
        cut the {apple*3/orange/sandwich*2/pizza} {in half*3/into pieces*2}*2
        slice the {bread*3/cheese*2/tomatoes*2/cucumber}
        mix {the flour*2/the eggs*2/butter} and {sugar*3/milk*2/water} in a bowl*2
        taste the {soup*4/cake*2/sauce*2}*2
        smell the {soup*2/bread*3/coffee*2/flowers*2}
        order {a pizza*3/a coffee*2/the fish*2/some soup} {at the restaurant*2/for lunch/}*2
        share {the cake*2/the pizza*3/{p.his} lunch*3/{p.his} sandwich*2} with {p.his} {friend*3/friends*2/brother/sister}*2
        pick {apples*4/flowers*4/strawberries*3/berries*2/cherries*2} {in the garden*3/in the woods/from the tree*2/}*3
        buy {some bread*4/a loaf of bread*4/a bottle of milk*3/some fruit*3/some vegetables*3/a bag of apples*2/a dozen eggs*2/a bar of chocolate*2/an ice cream*3/a kilo of potatoes*2/some food*2/a birthday cake/a bag of rice}*5
        eat {breakfast*3/lunch*3/dinner*3} {at home*2/at school*2/in a restaurant*3/in the garden/}*3
        eat at a restaurant*2
        lick the {ice cream*3/spoon*3}
        chew {gum*2/the meat*2/{p.his} food*2}

        [schooldo words]
        read {a book*8/a story*4/the newspaper*4/a letter*3/a magazine*2/a poem*2/a comic*2/a page*2/the question*2/a bedtime story*2}*6
        write {a letter*7/a story*3/an email*2/a postcard*2/{p.his} name*4/a poem*2/a list*2/a sentence*2/a word*2/a note*2/on the board*3/with a pen*2/with a pencil*2/with {p.his} left hand}*6
        do {p.his} homework*6
        do the {exercise*3/sums*2/shopping*3/dishes*2/washing*2/cooking/ironing}*3
        learn {English*4/French*2/to read*3/to swim*3/to write*2/to ride a bike*3/to drive*2/a new word*3/a song*2/a poem/the alphabet*2}*4
        study {English*3/maths*3/history*2/science*2/for the test*3/for an exam*2/at the university*2/in the library*2}*3
        answer the {question*6/teacher*2}*3
        ask {a question*6/the teacher*3/for help*4/the way*2/{p.his} mother*2}*3
        draw {a picture*5/a line*2/a circle*2/a house*3/a map*2/a cat*2/a flower*2} {with a pencil*2/on the paper*2/on the board/}*3
        draw a line with a ruler*2
        paint a picture {of a house*2/of the sea*2/with a brush*2/}*2
        colour the {picture*3/flower/house} {red/blue/green}*2
        count {to ten*4/to a hundred*2/the money*2/the stars*2/the apples*2/from one to twenty}*2
        spell {p.his} name*2
        listen to {the teacher*4/music*5/the radio*4/a story*3/the birds*2/{p.his} mother*2/a song*3/the news}*4
        raise {p.his} hand*2
        pass the {exam*3/test*3}*2
        go to school {by bus*4/by bike*2/on foot*3/with {p.his} sister*2/with {p.his} friends*2/every day/}*4
        come home from school*2
        carry {p.his} {books*3/bag*3} to school*2
        use a {pen*3/pencil*3/computer*4/ruler*2/dictionary*3/calculator*2}*2
        look up a word in {the/a} dictionary*2
        borrow a book from the library*3
        sit at {p.his} desk*3
        play in the playground*2
        teach {English*3/children*3/maths*2/at a school*2/him to read/her to swim}*2
        speak {English*6/French*3/Spanish*2/two languages*2/to the teacher*2/on the phone*2}*3
        tell {a story*5/a joke*4/the truth*4/a lie*3/a secret*2/{p.his} friend a secret/the children a story*2}*4

        [playdo words]
        play football*8
        play {tennis*3/basketball*3/chess*3/cards*3/games*3/a game*4/hide and seek*2}*4
        play the {piano*7/guitar*7/violin*3/drums*2/flute*2/trumpet}*5
        play with {a ball*5/the dog*3/the cat*3/a doll*3/{p.his} toys*4/{p.his} friends*5/{p.his} brother*2/the baby*2/blocks/a kite}*5
        play {outside*3/in the garden*4/in the park*4/in the snow*3/in the sand*2/in the street*2/on the beach*2}*4
        kick {the ball*9/a ball*3/a stone}*4
        throw {the ball*7/a ball*2/a stone*3/a snowball*3} {to {p.his} friend*2/into the water/over the wall*2/over the fence*2/}*4
        catch {the ball*5/a fish*4/a cold*3/the bus*3/a train*2/a butterfly/a mouse}*4
        hit the ball {with a bat*2/over the net/}*2
        ride {a bike*4/{p.his} bike*5/a horse*4/{p.his} bicycle*3/a pony/a camel/an elephant/a motorbike} {in the park*2/to school*2/}*5
        swim {in the sea*4/in the pool*4/in the lake*3/in the river*3/across the river/like a fish/every day}*5
        climb {a tree*5/the mountain*3/the wall*2/the stairs*2/the hill*2/a ladder*2/over the fence*2/up the ladder}*4
        fly a kite*3
        watch {television*5/TV*3/a film*5/a movie*2/the birds*2/a football match*3/the game*2/the stars*2/cartoons*2}*5
        sing {a song*7/in the choir*2/to the baby/happy birthday/}*4
        dance {to the music*3/at the party*2/with {p.his} friends/}*3
        win {the game*5/the race*5/a prize*4/the match*3/a medal}*3
        run {a race*3/very fast*4/home*3/to the bus stop*2/after the ball*2/across the road*2/around the park*2/up the hill*2/away*3/in the park*3}*5
        jump {over the wall*2/over the fence*2/into the water*4/into the pool*3/up and down*3/for joy*2/on the bed*2/rope}*4
        build {a sandcastle*4/a snowman*4/a house*4/a tower*3/a boat/a bridge*2/a wall*2/a nest/a fire*2/a tent}*4
        go {for a walk*6/swimming*4/shopping*4/fishing*4/skiing*2/camping*2/running*2/dancing*2/to the cinema*3/to the zoo*3/to the beach*3/to the park*3/to a party*2/on holiday*3/by boat}*6
        sit by the campfire*2
        collect {stamps*3/shells*4/coins*2/stones*2/leaves*2}*2
        make a {kite*2/snowman*4/snowball*2/toy/paper boat*2/doll}*2
        dig a {hole*5/hole in the sand*3/deep hole*2}*2
        hide {behind a tree*3/under the bed*4/behind the door*2/in the cupboard*2/from {p.his} brother}*3
        open {p.his} presents*2
        give {p.his} mother {flowers*3/a kiss*2/a present*3/a card}*2
        take the dog for a walk*4
        walk the dog*4
        walk {in the park*4/to school*4/home*4/in the rain*2/along the beach*3/through the forest*3/up the stairs*2/down the street*3/across the bridge*2/into the room*2}*6

        [traveldo words]
        take {the bus*5/the train*4/a taxi*3/a plane*2/a photo*2} {to work*2/to school*2/to the city*2/to the airport/}*5
        go {to work*3/to the city*2/to {country}*3/to the sea*2/home*3} by {train*3/bus*3/car*3/plane*2}*4
        go to {country} by {plane*3/ship/train*2}*3
        travel {by train*3/around the world*3/to {country}*4/by plane*2/alone/with {p.his} family*2}*4
        fly to {{country}*5/London*2/Paris*2/the moon} {by plane/}*3
        drive {a car*4/{p.his} car*3/a bus*2/a taxi*2/a truck*2/a lorry/to work*4/home*2/too fast*2/slowly*2/to the airport*2}*5
        wait for {the bus*6/the train*5/{p.his} friend*4/a taxi*2/the doctor*2/an answer/the rain to stop}*5
        wait at the {bus stop*4/station*4/door*2}*2
        get on the {bus*4/train*4/plane*2}*3
        get off the {bus*4/train*4/plane}*3
        get out of the {car*4/bus/bath/water}*2
        cross the {road*4/street*4/river*3/bridge*3}*3
        stop at the {red light*4/traffic lights*3/shop*2/corner}*2
        park the car {in front of the house*2/in the garage*2/in the street}*2
        pack {p.his} {bag*4/suitcase*4} {for the trip*2/for the holiday*2/}*3
        stay {at a hotel*3/in a hotel*3/at home*5/in bed*3/with {p.his} grandmother*3/in a tent/}*4
        arrive at the {station*4/airport*3/hotel*3/school} {late*2/early/on time*2/}*3
        leave the {house*4/room*3/party/hotel} {early*2/at eight o'clock*2/}*3
        visit {p.his} {grandmother*5/grandparents*4/aunt*3/uncle*2/friends*4/cousin*2/family*2}*5
        visit {the museum*4/the zoo*3/the castle*3/London*2/Paris*2/a farm*2}*3
        buy a ticket {for the train*2/at the station*3/for the concert/to London*2/}*3
        look at the map*2
        ask the way to the {station*4/bank*2/hospital*2/museum*2}*2
        spend {p.his} holiday {at the sea*3/by the sea*3/in the mountains*3/on a farm*2/in {country}*2}*3
        sail {across the sea*3/across the ocean*2/around the world*2/on the lake*2/a boat*2/to the island}*3
        row the boat across the {lake*3/river*3}*2
        send {a letter*4/a postcard*4/an email*3/a message*3/a parcel*2} {to {p.his} friend*3/to {p.his} mother*2/from {country}/}*4
        meet {a friend*3/{p.his} friends*4/{p.his} friend at the station*2/a new friend/at the park*2/at six o'clock}*3
        come {home*5/home late*3/back*3/from {country}*3/to the party*3/to {p.his} house*2/in*2}*5

        [workdo words]
        work {in a hospital*4/in an office*5/in a shop*4/in a factory*4/in a bank*3/in a restaurant*3/in the garden*4/in the field*3/on a farm*5/at a school*2/at night*2/hard*5/every day*3/from Monday to Friday*3}*6
        go to work {by car*4/by bus*4/by train*3/on foot/early/}*4
        grow {vegetables*4/flowers*4/tomatoes*3/potatoes*2/corn*2/wheat*2/roses} {in the garden*3/on the farm*2/}*3
        plant {a tree*5/flowers*4/seeds*3/potatoes/roses} {in the garden*3/in the spring*2/}*3
        milk the {cow*4/cows*4/goat}*2
        earn {money*4/a lot of money*3}*2
        save {money*4/some money/the child*2/a life/the cat}*2
        spend {money*3/a lot of money*3/all {p.his} money*3/time with {p.his} family*2/the day at the beach*2}*3
        pay {for the food*2/the bill*3/ten dollars*2/with a card/for the ticket*2/the waiter*2}*3
        sell {{p.his} car*3/fruit*3/vegetables*2/flowers*3/{p.his} house*2/ice cream*2/newspapers*2}*3
        buy {a new car*4/a new dress*3/a new coat*2/a pair of shoes*4/a present*4/a toy*3/a ticket*2/a newspaper*3/a book*4/a bike*2/flowers*4/a house*3}*6
        type on a {computer*3/keyboard}*2
        use the {computer*4/phone*4/telephone*2/hammer*2/machine}*2
        call {the police*4/the doctor*4/{p.his} mother*3/{p.his} friend*4/a taxi*3/the dog*2/an ambulance*2/the fire brigade}*4
        help {p.his} {mother*5/father*4/friend*4/brother*2/sister*2/grandmother*3/neighbour*2}*4
        help {the old man*3/the old woman*3/other people*3/the teacher*2/sick people*3/in the kitchen*3/in the garden*3}*4
        carry {a heavy bag*4/the shopping*3/a box*3/a suitcase*2/the baby*3/an umbrella*3/the bags*2/water*2}*4
        push the {car*2/door*3/pram*2/button*3/trolley*2}*3
        pull the {rope*3/door/cart*2/sledge*2}*2
        lift the heavy {box*4/bag*2/stone*2/suitcase*2}*2
        wear {a hat*4/a red dress*3/a warm coat*4/glasses*4/a uniform*2/new shoes*3/a blue shirt*3/gloves*2/jeans*3/a tie*2/a scarf*2/a ring*2/a watch*2}*5
        put on {p.his} {coat*6/hat*4/shoes*6/jacket*3/gloves*3/boots*3/scarf*2/pyjamas*2/glasses*3/socks*2/dress}*5
        take off {p.his} {coat*4/shoes*6/hat*4/jacket*2/boots*2/glasses*2/socks}*4
        try on {the dress*2/the shoes*2/a hat*2/a coat}*2
        tie {p.his} {shoes*3/shoelaces*3}*2
        button {p.his} {shirt*2/coat*2}
        smile at {the baby*3/the camera*2/{p.his} friend*2/the child*2}*3
        laugh at the {joke*5/clown*3/funny film*2}*3
        shout {for help*3/at the dog*2/very loudly}*2
        shake hands*2
        wave {goodbye*3/{p.his} hand*3/to {p.his} friend*2}*3
        say {hello*5/goodbye*5/thank you*4/sorry*4/good night*3/yes*2/no*2/nothing*2}*5
        talk {to {p.his} friend*4/on the phone*4/about the weather*3/to the teacher*2/too much*2/in class/about the film}*5
        think {about the question*2/of {p.his} mother*2/about the problem}*2
        dream {about the sea*2/of flying*2/about a dragon/}*2
        remember {p.his} {name*3/birthday*2/first day at school*2}*2
        take {some medicine*3/the medicine*2/a pill*2/{p.his} temperature*2}*2
        see {a doctor*3/the doctor*3/a rainbow*3/a film*2/a ghost/the sea*3/the moon*2}*4
        go to the {doctor*4/dentist*3/hospital*3/shop*3/bank*3/market*3/post office*2/library*2/supermarket*3}*5

        [mishap words]
        fail the {exam*2/test*2}
        forget {p.his} {homework*3/book*2/pen/lunch*2/umbrella*2/keys*2}*2
        lose {the game*3/the race*2/the match*2/{p.his} keys*3/{p.his} way*3/a tooth*2/{p.his} money*2}*3
        miss {the bus*6/the train*5/the plane*2/{p.his} mother*2/{p.his} friends*2/{p.his} family*2}*4
        drop {the glass*3/a plate*3/the ball*2/{p.his} phone*2/the cup*3} {on the floor*3/}*3
        break {a glass*3/a plate*3/the window*4/a cup*3/{p.his} leg*4/{p.his} arm*4/the vase*2/a promise}*4
        hurt {p.his} {leg*3/arm*2/knee*3/hand*2/foot*3/finger*2/back*2}*3
        cut {p.his} finger {with a knife*3/}*3
        cry {all night/like a baby*2/for help*2/}*2
        forget {p.his} {name*2/birthday*2/umbrella*3/key*2}*2
        burn {the toast*2/the cake*2/{p.his} hand*2}*2
        spill {the milk*3/the coffee*2/some water*2} {on the floor*2/on the table*2/}*2
        slip on the ice*2

        [stative words]
        live in a {small*3/big*3/new/old/white} {house*5/flat*3/village*3/town*2}*3
        need {help*4/money*3/a doctor*2/a new coat*2/some sleep*3/a rest*2/an umbrella}*3
        have {a dog*4/a cat*4/two brothers*3/a sister*4/a big family*3/a new car*2/a headache*4/a cold*3/blue eyes*3/long hair*3/brown hair*2/no money*3/no time*4/a good idea*3/a question*2/a job*2}*6
        know {the answer*4/the way*3/{p.his} name*2/a good song/many words}*3
        believe in ghosts

        [anydo words]
        {homedo}*24, {fooddo}*18, {schooldo}*15, {playdo}*20, {traveldo}*16, {workdo}*18

        [collocations]
        {p:who} {=v:anydo}{v|ed}. *10
        {p:who} {=v:anydo}{v|ed} {past}. *9
        {past}, {p:who} {=v:anydo}{v|ed}. *2
        {p:who} {p.is} {=v:anydo}{v|ing}. *7
        {p:who} {p.was} {=v:anydo}{v|ing}. *2
        {p:who} {=v:anydo}{v|agree} {often}. *6
        {p:who} {adverb} {=v:anydo}{v|agree}. *5
        {p:who} will {anydo} {future}. *4
        {p:who} {p.is} going to {anydo} {future}. *4
        {p:who} {'want|agree} to {anydo}. *5
        {p:who} {'like|agree} to {anydo}. *3
        {p:who} {can*4/can't*2/must*3/should*2/may/could*2} {anydo}. *4
        {p:who} {p.has} to {anydo}. *3
        {p:who} {p.does} not {want to/like to} {anydo}. *2
        {p:who} did not {anydo} {past}. *2
        {=p:you}{please*3/please do not*2/don't*2/let's*3} {anydo}. *3
        {=p:you}can you {anydo}{, please/}? *2
        {=p:you}do you {want to/like to/} {anydo} {often/}? *1
        {=p:who}{=v:anydo}did {p} {v} {past}? {yes, {p.he} did/no, {p.he} did not}. *2
        {=p:who}{=v:anydo}what {p.is} {p} doing? {p.he} {p.is} {v|ing}. *3
        {=p:who}{=v:anydo}what did {p} do {past}? {p.he} {v|ed}. *2
        {p:who} {=v:anydo}{v|ed}, and then {p.he} {=w:anydo}{w|ed}. *3
        {p:who} {=v:mishap}{v|ed}. *7
        {p:who} {=v:mishap}{v|ed} {past}. *4
        {p:who} {p.was} {sad*3/sorry*2/angry*2} because {p.he} {=v:mishap}{v|ed}. *5
        {p:who} {=v:stative}{v|agree}. *8
        {p:who} {=v:stative}{v|ed}. *2
        {=p:you}do you {stative}? {yes, I do/no, I don't}. *3
        {p:who} {p.does} not {stative}. *2
        {p:who} {=v:anydo}{v|ed} {with {withwhom}/again/alone/together with {withwhom}/all day/for an hour/for a long time}. *3
        {it is time to/it is fun to/it is easy to/it is hard to/it is nice to} {=p:you}{anydo}. *2
        """;
}
