namespace Playground.Worker.Corpora.SimpleEnglish.Themes;

/// <summary>Everyday deeds of anybody, in every tense.</summary>
internal static class Actions
{
    public const string Text = """
        [deedI words]
        read a book*5, write a letter*4, play with my toys*3, watch television*4, cook dinner*3, clean my room*3, listen to music*4, do my homework*5, play football*4, eat my lunch*2, wash the dishes*3, draw a picture*4, look for my keys*2, wait for the bus*2, help my mother*4, play the piano*2, ride my bicycle*2, make a cake*2, brush my teeth*2

        [deed0 words]
        read a book*6, write a letter*4, play football*5, watch television*4, sleep*4, sing a song*3, draw a picture*4, eat an apple*3, drink some milk*2, ride a bicycle*3, swim in the pool*3, dance*2, play the piano*2, cook*2, build a sandcastle*2, fly a kite*2, climb a tree*2, wash {p.his} hands*2, play with a ball*3, feed the cat*3, talk to a friend*2, look out of the window*2, laugh*2, cry*2, do {p.his} homework*3

        [deed words]
        read a book*6, read the newspaper*2, write a letter*5, play football*5, play the guitar*2, play in the garden*5, play a game*3, watch television*5, watch a film*3, listen to music*4, listen to the radio*2, sing a song*4, dance*3, sleep*4, walk in the park*4, walk home*4, walk to school*3, run in the park*3, ride a horse*2, swim in the lake*3, swim in the sea*2, go to the shop*3, go to the zoo*2, go for a walk*4, go home*3, buy some bread*3, buy some milk*2, buy a new car*2, cook dinner*3, bake a cake*3, make a sandwich*2, clean the house*4, clean the kitchen*2, wash the car*4, wash the dishes*4, sweep the floor*3, work in the garden*4, work hard*3, plant a tree*2, plant flowers*2, pick flowers*2, pick apples*2, feed the cat*3, feed the dog*3, feed the birds*2, walk the dog*4, open the window*3, open the door*4, close the door*3, look out of the window*4, look at the stars*3, wait for the bus*4, wait for the train*3, take the bus*3, take a photo*2, draw a picture*4, paint a picture*3, paint the fence*2, build a house*2, repair the bicycle*2, visit {p.his} grandmother*3, visit {p.his} friends*3, help {p.his} mother*3, help {p.his} friend*3, call {p.his} friend*3, meet a friend*3, talk to the teacher*3, talk to {p.his} neighbour*2, tell a story*4, tell a joke*2, sit on the bench*3, sit by the fire*2, sit under a tree*3, lie in bed*2, climb the tree*2, climb the mountain*2, catch a fish*2, catch the ball*2, throw the ball*2, kick the ball*2, carry a heavy bag*3, look for {p.his} keys*3, lose {p.his} keys*2, find a coin*2, laugh*2, smile*2, cry, shout*2, stay at home*3, travel by train*2, drink a cup of tea*3, drink a glass of milk*2, eat an apple*3, eat lunch*2, eat some soup*2, dream of the sea*2, count the stars, learn English*2, learn a poem*2, collect stamps*2, cut the grass*2, cut the bread*2, light the fire*2, light a candle*2, turn on the light*2, brush {p.his} hair*2, brush {p.his} teeth*3, wash {p.his} hands*3, take off {p.his} shoes*2, pack {p.his} bag*3, set the table*3, make the bed*2, knit a scarf, sew a button on, row a boat*2, sail a boat, dig a hole*2, jump over the fence*2, jump into the water*2, hide behind a tree*2, hide under the bed*2, wear a hat, send a message*2, answer the phone*2, ask a question*3, study for the test*2, skate on the ice, ski in the mountains, camp in the forest*2, fly to {country}*2, drive to work*2, drive to the city*2

        [withwhom words]
        {named}*3, {p.his} friends*4, {p.his} friend*3, {p.his} mother*3, {p.his} father*3, {p.his} sister*3, {p.his} brother*3, the dog*2, {p.his} family*2

        [how words]
        slowly*3, quickly*3, quietly*2, happily*2, carefully*2, alone*2, together, again*3

        [motion words]
        run*5, walk*6, go*5, come, drive*3, hurry

        [goal words]
        to school*5, home*6, to the shop*4, to the station*3, to the park*3, to the door*3, to the house*3, into the forest*3, into the room*2, up the hill*4, down the hill*3, down the street*3, up the stairs*2, across the street*3, across the bridge*2, along the river*2, through the park*2, around the lake*2, out of the house*3, past the church

        [givable table thing]
        book *6
        flower *4
        present *5
        letter *3
        ball *3
        cup of tea *3
        glass of water *3
        apple *4
        key *2
        toy *3
        kiss *2
        pen *2
        card *2
        piece of cake *3

        [actions]
        {p:who} {=v:deed}{v|ed}. *8
        {p:who} {=v:deed}{v|ed} {past}. *16
        {past}, {p:who} {=v:deed}{v|ed}. *4
        {p:who} {p.is} {=v:deed}{v|ing}. *14
        {p:who} {p.is} {=v:deed}{v|ing} now. *4
        {p:who} {p.was} {=v:deed}{v|ing}. *4
        {p:who} will {deed} {future}. *10
        {p:who} {p.is} going to {deed} {future}. *6
        {p:who} {=v:deed}{v|agree} {often}. *10
        {p:who} {adverb} {=v:deed}{v|agree}. *8
        {p:who} {p.does} not {deed}. *3
        {p:who} did not {deed} {past}. *5
        {p:who} {p.is} not {=v:deed}{v|ing}. *2
        {=p:who}{=v:deed}{p.does} {p} {v} {often}? yes, {p.he} {p.does}. *5
        {=p:who}{=v:deed}{p.does} {p} {v} {often}? no, {p.he} {p.does} not. *3
        {=p:who}{=v:deed}did {p} {v} {past}? yes, {p.he} did. *4
        {=p:who}{=v:deed}what did {p} do {past}? {p.he} {v|ed}. *5
        {=p:who}{=v:deed}{p.is} {p} {v|ing}? yes, {p.he} {p.is}. *4
        {=p:who}{=v:deed}what {p.is} {p} doing? {p.he} {p.is} {v|ing}. *6
        {=p:who}{=v:deed}who {v|ed} {past}? {named} did. *3
        {p:who} {v:wantto|agree} to {deed}. *8
        {p:who} wanted to {deed}, but {p.he} {but}. *5
        {p:who} {=v:deed}{v|ed} with {withwhom}. *6
        {p:who} {=v:deed}{v|ed} and {=w:deed}{w|ed}. *6
        {p:who} {=v:deed}{v|ed}, and then {p.he} {=w:deed}{w|ed}. *6
        first {p:who} {=v:deed}{v|ed}. then {p.he} {=w:deed}{w|ed}. *5
        before {p:who} {=v:deed}{v|ed}, {p.he} {=w:deed}{w|ed}. *2
        after school {p:child} {=v:deed}{v|ed}. *4
        {p:kid} {p.is} {=v:deed}{v|ing}, and {q:named!p} {=p:q}is {=w:deed}{w|ing}. *4
        while {p:adult} was {=v:deed}{v|ing}, the children were {game3}. *4
        {p:who} can {deed}, or {p.he} can {deed}. *2
        {p:who} {p.has} to {deed}. *3
        {p:kid} likes to {deed}. *5
        {p:kid} likes {=v:deed0}{v|ing}. *3
        {p:kid} stopped {=v:deed0}{v|ing} and went to bed. *2
        {p:who} {v:motion|ed} {goal}. *14
        {p:who} {p.is} {v:motion|ing} {goal}. *6
        {p:who} {v:motion|ed} {how} {goal}. *3
        {p:who} gave {q:named} a {givable}. *6
        {p:who} gave a {givable} to {q:named}. *5
        {p:kid} gave {p.his} {kin2} a {givable}. *5
        {p:kid} showed {q:named!p} the {o:object}. *3
        {p:who} bought a {o:object} at the shop. *4
        {p:who} bought a {o:object} for {p.his} {friend}. *3
        {p:who} sold {p.his} {sold}. *3
        {p:who} found a {found} {foundat}. *6
        {p:who} lost {p.his} {lost}. {p.he} looked for it everywhere. *5
        {p:who} put the {=o:object}{o} in {p.his} bag. *2
        the {kidtype} who {=v:deed1}{v|ed} is my {friendkin}. *6
        the {kidtype} who {=v:deed1}is {v|ing} is my {friendkin}. *4
        the {=o:object}{o} that {p:kid} bought is {o.looks}. *4
        I know a {kidtype} who can {ability2b}. *3
        this is the {=o:object}{o} that {p:kid} lost. *3
        {p:kid} thinks that {thinks}. *5
        {p:kid} knows that {thinks}. *4
        I hope that {hope}. *4
        {p:kid} asked if {q:named!p} was at home. *2

        [wantto words]
        want*6, like*6, need*3, love*2, hope, try

        [but words]
        was too tired*4, had no time*4, was ill*3, had to work*2, forgot*2, had no money*3, could not*2, fell asleep*2

        [game3 words]
        playing*5, sleeping*4, reading*2, playing in the garden*3, doing their homework*3, watching television*2, eating

        [sold words]
        car*4, house*4, old bicycle*2, horse*2, cow*2, boat, shop

        [found words]
        coin*5, key*4, shell*2, stone*2, ring*3, book*2, egg, flower*2, kitten*2, letter*2, nut, pen, ball*2

        [foundat words]
        on the beach*2, on the street*4, in the grass*4, under the bed*4, in the garden*4, in the forest*2, behind the sofa*2, under the tree*2, in the box*2

        [lost words]
        key*4, ball*4, dog*3, cat*2, book*3, ring*3, hat*2, bag*3, phone*2, money, watch, toy*2

        [kidtype words]
        boy*6, girl*6, man*4, woman*4, child*2

        [deed1 words]
        read a book*3, sit on the bench*3, sing*3, ride the bicycle*3, play the piano*2, eat an apple*2, wear the red hat*2, talk to the teacher*2, stand at the door*3, walk the dog*3, help the old man*2, run to the bus*2

        [friendkin words]
        friend*5, brother, cousin*2, neighbour*3, teacher*2

        [ability2b words]
        swim*3, sing*3, ski*2, play the piano*3, draw well*2, speak French*2, run very fast*3, fly a plane*2, cook*2

        [thinks words]
        the earth is round*3, it will rain*4, the book is good*3, two and two is four*3, the cake is delicious*2, cats are clever*2, dogs are friendly*2, it is late*3, the story is true*2, the sun is hot*3, winter is cold*2, school is fun*3

        [hope words]
        it will be sunny tomorrow*4, you are well*4, you feel better soon*3, we will win*3, it will snow*2, you like the present*3, the bus comes soon*2
        """;
}
